package org.banyan.core.eval;

import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/**
 * Evaluation as a function: of an environment and an atom, to results and an environment.
 *
 * <p>Nothing is changed by it: what a program adds and removes is in the environment that comes out. Only what leaves
 * the program, such as the lines that it prints, happens outside, and is collected here.
 *
 * <p>Immutable and thread-safe.
 */
public final class Evaluator {
    private final Settings settings;

    private Evaluator(Settings settings) {
        this.settings = settings;
    }

    /** The evaluator with the usual settings: one thread, no limits, the reference's rules. */
    public static Evaluator standard() {
        return of(Settings.defaults());
    }

    /** An evaluator with other settings. */
    public static Evaluator of(Settings settings) {
        return new Evaluator(settings);
    }

    /** How it evaluates. */
    public Settings settings() {
        return settings;
    }

    /**
     * The evaluation of an atom in an environment. O(1): the work is done when its outcome is first asked for, and only
     * once.
     */
    public Evaluation evaluate(Environment environment, Atom atom) {
        return new Evaluation(environment, atom, settings);
    }
}
