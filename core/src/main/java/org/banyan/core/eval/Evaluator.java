package org.banyan.core.eval;

import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.CompiledRules;

/**
 * A function from an environment and an atom to results and an environment.
 *
 * <p>An evaluation changes nothing: the environment that it returns has what the program adds, and lacks what it
 * removes. The lines that the program prints are part of the outcome.
 *
 * <p>An evaluator caches compiled rules, so that it compiles a rule once for all environments that share the rule. The
 * cache keeps no rule and no environment alive, and is collected with the evaluator.
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
     * Returns the evaluator with the default settings: one thread, no limits, the reference's rules. It is always the
     * same object, so all its users share its compiled rules. O(1).
     */
    public static Evaluator standard() {
        return STANDARD;
    }

    /** Returns an evaluator with other settings and an empty cache of compiled rules. O(1). */
    public static Evaluator of(Settings settings) {
        return new Evaluator(settings);
    }

    /** Returns the settings of this evaluator. O(1). */
    public Settings settings() {
        return settings;
    }

    /**
     * Returns the evaluation of an atom in an environment. O(1): the first call of a method of the evaluation does the
     * work, once.
     */
    public Evaluation evaluate(Environment environment, Atom atom) {
        return new Evaluation(environment, atom, settings, compiled);
    }
}
