package org.banyan.core.eval.library;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.library.argument.Arguments;
import org.banyan.core.match.Equality;
import org.eclipse.collections.api.block.HashingStrategy;

/** {@link Equality} as a function of programs, and as the equality of sets and bags of atoms. */
final class EqualityFunctions {
    /** Equality of atoms. */
    static final HashingStrategy<Atom> PLAIN = new Plain();

    /** Equality up to the names of variables. */
    static final HashingStrategy<Atom> ALPHA = new Alpha();

    private static final String ALPHA_USAGE = "=alpha expects two atoms as arguments: actual and expected";

    private EqualityFunctions() {}

    static void register(Registry registry) {
        registry.pure(
                "=alpha",
                Types.function(Types.ATOM, Types.ATOM, Types.BOOL),
                "Whether two atoms are equal but for the names of their variables; they are not evaluated.",
                arguments -> Bool.of(Equality.alphaEqual(
                        Arguments.at(arguments, 0, ALPHA_USAGE), Arguments.at(arguments, 1, ALPHA_USAGE))));
    }

    private static final class Plain implements HashingStrategy<Atom> {
        private static final long serialVersionUID = 1;

        @Override
        public int computeHashCode(Atom atom) {
            return Equality.hash(atom);
        }

        @Override
        public boolean equals(Atom first, Atom second) {
            return Equality.equal(first, second);
        }
    }

    private static final class Alpha implements HashingStrategy<Atom> {
        private static final long serialVersionUID = 1;

        @Override
        public int computeHashCode(Atom atom) {
            return Equality.alphaHash(atom);
        }

        @Override
        public boolean equals(Atom first, Atom second) {
            return Equality.alphaEqual(first, second);
        }
    }
}
