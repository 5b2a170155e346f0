package org.banyan.testkit;

import java.util.function.UnaryOperator;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;

/** One change of an environment, as a value that can be shown and applied again. */
public sealed interface Edit extends UnaryOperator<Environment> {
    /** Adds copies of an atom. */
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

    /** Removes copies of an atom, as far as there are any. */
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

    /** Removes all copies of an atom and adds one again. */
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

    /** Removes all atoms. */
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

    /** What becomes of an environment by several edits, one after the other. */
    static Environment applyAll(Iterable<? extends Edit> edits, Environment environment) {
        Environment edited = environment;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }
}
