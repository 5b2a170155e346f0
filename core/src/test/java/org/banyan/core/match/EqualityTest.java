package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.core.SmallStack;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;

class EqualityTest {
    private static final Atom NAN = Atom.real(Double.NaN);
    private static final Atom X = Atom.variable("x");
    private static final Atom Y = Atom.variable("y");
    private static final Atom Z = Atom.variable("z");

    @Test
    void comparesNumbersByValue() {
        assertEqual(Atom.integer(1), Atom.real(1), true);
        assertEqual(Atom.real(0), Atom.real(-0.0), true);
        assertEqual(Atom.integer(0), Atom.real(-0.0), true);
        assertEqual(Atom.integer(1), Atom.real(1.5), false);
        assertEqual(Atom.integer(1), Atom.integer(2), false);
        assertEqual(tuple(Atom.integer(1), tuple(Atom.real(2))), tuple(Atom.real(1), tuple(Atom.integer(2))), true);
        assertEqual(tuple(Atom.integer(1)), tuple(Atom.real(2)), false);
        assertEqual(Atom.integer((1L << 53) + 1), Atom.real(1L << 53), false);
        assertEqual(Atom.integer(1L << 53), Atom.real(1L << 53), true);
        assertEqual(Atom.integer((1L << 53) + 1), Atom.integer(1L << 53), false);
    }

    @Test
    void holdsNanForEqualToItselfAndToNoOtherNumber() {
        assertEqual(NAN, Atom.real(Double.NaN), true);
        assertEqual(tuple(NAN), tuple(Atom.real(Double.NaN)), true);
        assertEqual(NAN, Atom.integer(1), false);
        assertEqual(NAN, Atom.real(Double.POSITIVE_INFINITY), false);
    }

    @Test
    void comparesOtherAtomsAsTheyAre() {
        assertEqual(Atom.symbol("a"), Atom.symbol("a"), true);
        assertEqual(Atom.symbol("a"), Atom.string("a"), false);
        assertEqual(Atom.bool(true), Atom.integer(1), false);
        assertEqual(Atom.string("1"), Atom.real(1), false);
        assertEqual(tuple(), tuple(), true);
        assertEqual(tuple(), tuple(tuple()), false);
        assertEqual(tuple(), Atom.symbol("a"), false);
        assertEqual(tuple(Atom.symbol("a")), tuple(tuple()), false);
        assertThat(Equality.equal(X, Atom.variable("x"))).isTrue();
        assertThat(Equality.equal(X, Y)).isFalse();
        assertThat(Equality.equal(tuple(X, Y), tuple(X, X))).isFalse();
        assertThat(Equality.equal(tuple(X), tuple(Atom.symbol("x")))).isFalse();
    }

    @Test
    void forgetsTheNamesOfVariables() {
        assertAlphaEqual(X, Y, true);
        assertAlphaEqual(X, Atom.symbol("x"), false);
        assertAlphaEqual(tuple(X, Y), tuple(Y, X), true);
        assertAlphaEqual(tuple(X, Y), tuple(X, X), false);
        assertAlphaEqual(tuple(X, X), tuple(X, Y), false);
        assertAlphaEqual(tuple(X, Y, X), tuple(Y, Z, Z), false);
        assertAlphaEqual(tuple(X, tuple(Y, X)), tuple(Z, tuple(X, Z)), true);
        assertAlphaEqual(tuple(X, tuple(Y, Y)), tuple(Z, tuple(X, Z)), false);
        assertAlphaEqual(tuple(tuple(X, Y), tuple(Y, X)), tuple(tuple(X, Y), tuple(X, Y)), false);
        assertAlphaEqual(tuple(X, Atom.integer(1)), tuple(Y, Atom.real(1)), true);
        assertAlphaEqual(tuple(X, Atom.symbol("a")), tuple(Atom.symbol("a"), X), false);
    }

    /** Also that equal atoms have equal hashes. */
    private static void assertEqual(Atom a, Atom b, boolean equal) {
        assertThat(Equality.equal(a, b)).as("%s and %s", a, b).isEqualTo(equal);
        assertThat(Equality.equal(b, a)).as("%s and %s", b, a).isEqualTo(equal);
        if (equal) {
            assertThat(Equality.hash(a)).isEqualTo(Equality.hash(b));
        }
        assertAlphaEqual(a, b, equal);
    }

    private static void assertAlphaEqual(Atom a, Atom b, boolean equal) {
        assertThat(Equality.alphaEqual(a, b)).as("%s and %s", a, b).isEqualTo(equal);
        assertThat(Equality.alphaEqual(b, a)).as("%s and %s", b, a).isEqualTo(equal);
        if (equal) {
            assertThat(Equality.alphaHash(a)).isEqualTo(Equality.alphaHash(b));
        }
    }

    @Test
    void doesNotRecurseIntoTheDepthOfAtoms() throws Exception {
        Atom integers = nested(Atom.integer(1));
        Atom reals = nested(Atom.real(1));
        Atom variables = nested(X);
        Atom others = nested(Y);
        SmallStack.run(() -> {
            assertThat(Equality.equal(integers, reals)).isTrue();
            assertThat(Equality.equal(variables, others)).isFalse();
            assertThat(Equality.alphaEqual(variables, others)).isTrue();
            assertThat(Equality.alphaHash(variables)).isEqualTo(Equality.alphaHash(others));
        });
    }

    private static Atom nested(Atom innermost) {
        Atom atom = innermost;
        for (int i = 0; i < 100_000; i++) {
            atom = tuple(atom, Atom.symbol("a"));
        }
        return atom;
    }

    private static Atom tuple(Atom... atoms) {
        return Atom.expression(atoms);
    }
}
