package org.banyan.testkit;

import java.util.function.UnaryOperator;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/**
 * A change of an environment, as a value that can be printed and applied again. Immutable and thread-safe.
 *
 * <p>Cost: to apply an edit costs what the method of {@link Environment} costs that it calls; all other methods are
 * O(1), but for {@code toString}, O(size of the atom).
 */
public sealed interface Edit extends UnaryOperator<Environment> {
    /**
     * An edit that adds copies of an atom.
     *
     * @param atom the atom
     * @param times the number of copies
     */
    record With(Atom atom, long times) implements Edit {
        @Override
        public Environment apply(Environment environment) {
            return environment.with(atom, times);
        }

        @Override
        public String toString() {
            return "+" + times + " " + atom;
        }
    }

    /**
     * An edit that removes copies of an atom, or all if there are fewer.
     *
     * @param atom the atom
     * @param times the number of copies
     */
    record Without(Atom atom, long times) implements Edit {
        @Override
        public Environment apply(Environment environment) {
            return environment.without(atom, times);
        }

        @Override
        public String toString() {
            return "-" + times + " " + atom;
        }
    }

    /**
     * An edit that removes all copies of an atom and then adds one.
     *
     * @param atom the atom
     */
    record Again(Atom atom) implements Edit {
        @Override
        public Environment apply(Environment environment) {
            return environment.without(atom, environment.multiplicity(atom)).with(atom);
        }

        @Override
        public String toString() {
            return "again " + atom;
        }
    }

    /** An edit that removes all atoms. */
    record Clear() implements Edit {
        @Override
        public Environment apply(Environment environment) {
            return environment.cleared();
        }

        @Override
        public String toString() {
            return "clear";
        }
    }

    /** Applies several edits to an environment, one after the other. The cost is the sum of theirs. */
    static Environment applyAll(Iterable<? extends Edit> edits, Environment environment) {
        Environment edited = environment;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }
}
