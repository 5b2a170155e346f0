package org.banyan.core.eval;

import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.CompiledRules;

/**
 * Evaluation as a function: of an environment and an atom, to results and an environment.
 *
 * <p>Nothing is changed by it: what a program adds and removes is in the environment that comes out. Only what leaves
 * the program, such as the lines that it prints, happens outside, and is collected here.
 *
 * <p>An evaluator remembers what rules compile to, so that it compiles a rule once for all environments that share it.
 * That keeps no rule and no environment alive, and is gone with the evaluator.
 *
 * <p>Immutable and thread-safe.
 */
public final class Evaluator {
    private static final Evaluator STANDARD = of(Settings.defaults());

    private final Settings settings;
    private final CompiledRules compiled = new CompiledRules();

    private Evaluator(Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns the evaluator with the default settings: one thread, no limits, the reference's rules. It is one object,
     * so what it has compiled serves all who ask for it. O(1).
     */
    public static Evaluator standard() {
        return STANDARD;
    }

    /** Returns an evaluator with other settings, which has compiled nothing yet. O(1). */
    public static Evaluator of(Settings settings) {
        return new Evaluator(settings);
    }

    /** Returns how it evaluates. O(1). */
    public Settings settings() {
        return settings;
    }

    /**
     * Returns the evaluation of an atom in an environment. O(1): the work is done when its outcome is first asked for,
     * and only once.
     */
    public Evaluation evaluate(Environment environment, Atom atom) {
        return new Evaluation(environment, atom, settings, compiled);
    }
}
