package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.banyan.core.atom.ArbitraryAtoms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.match.Equality;
import org.junit.jupiter.api.Test;

class EqualityFunctionsTest {
    private static final Atom X = Atom.variable("x");
    private static final Atom Y = Atom.variable("y");

    @Test
    void isAFunctionOfAtomsThatAreNotEvaluated() {
        Functions functions = Functions.of(EqualityFunctions::register);
        assertThat(functions.type("=alpha")).hasToString("(-> Atom Atom Bool)");
        functions.assertCall("=alpha", tuple(X, Y), tuple(Y, X)).isEqualTo(Bool.TRUE);
        functions.assertCall("=alpha", tuple(X, Y), tuple(X, X)).isEqualTo(Bool.FALSE);
        functions.assertFails("=alpha expects two atoms as arguments: actual and expected", "=alpha", X);
    }

    @Domain(ArbitraryAtoms.class)
    @Domain(DomainContext.Global.class)
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void strategiesAreEquality(@ForAll Atom a, @ForAll Atom b) {
        for (Atom other : new Atom[] {a, b}) {
            assertThat(EqualityFunctions.PLAIN.equals(a, other)).isEqualTo(Equality.equal(a, other));
            assertThat(EqualityFunctions.ALPHA.equals(a, other)).isEqualTo(Equality.alphaEqual(a, other));
            assertThat(EqualityFunctions.PLAIN.computeHashCode(other)).isEqualTo(Equality.hash(other));
            assertThat(EqualityFunctions.ALPHA.computeHashCode(other)).isEqualTo(Equality.alphaHash(other));
        }
    }

    private static Atom tuple(Atom... atoms) {
        return Atom.expression(atoms);
    }
}
