package org.banyan.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.term;
import static org.banyan.core.Terms.variable;

import io.vavr.control.Option;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of unification; its laws are in {@link UnifierLawsTest}. */
class UnifierTest {
    private static Option<Bindings> unify(String left, String right) {
        return Unifier.unify(term(left), term(right));
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, {}",
        "$x, a, {$x = a}",
        "a, $x, {$x = a}",
        "$x, $x, {}",
        "$x, $y, {$y = $x}",
        "$, $x, {$x = $}",
        "(f $x b), (f a $y), '{$x = a, $y = b}'",
        "(f $x $y), (f $y a), '{$x = a, $y = a}'",
        "(f $x $y $z), (f $y $z $x), '{$y = $x, $z = $x}'",
        "(f $x (g $x)), (f a $y), '{$x = a, $y = (g a)}'",
        "(f $y $x), (f (g $x) (h $z)), '{$y = (g (h $z)), $x = (h $z)}'",
        "($f a), (g $x), '{$f = g, $x = a}'",
        "(), (), {}"
    })
    void bindsOnBothSides(String left, String right, String bindings) {
        assertThat(unify(left, right)).hasToString("Some(" + bindings + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "a, b",
        "1, a",
        "a, (a)",
        "(), a",
        "(f $x), (f $x $y)",
        "(f $x), (g $x)",
        "(f $x $x), (f a b)",
        "(f $x $y $x), (f $y a b)",
        "(f (g $x) $x), (f (g a) b)"
    })
    void failsWhereConstantsOrShapesDiffer(String left, String right) {
        assertThat(unify(left, right)).isEmpty();
        assertThat(unify(right, left)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "$x, (f $x)",
        "$x, ((($x)))",
        "(f $x $x), (f $y (g $y))",
        "(f $x $y), (f (g $y) (g $x))",
        "(f $x $y $x), (f $y $z (g $z))",
        "(f $x $y $z $x), (f (g $y) (g $z) (g $w) $w)"
    })
    void noVariableStandsForAnAtomThatContainsIt(String left, String right) {
        assertThat(unify(left, right)).isEmpty();
        assertThat(unify(right, left)).isEmpty();
    }

    /** Each round of comparisons led to the same one again. */
    @ParameterizedTest
    @CsvSource({
        "($x $x), ((f (f $x)) (f (f (f $x))))",
        "($x $y $x $y), ((f $y) (f (f $x)) (f (f (f $y))) (f $x))",
        "($x $x $x), (($y $x) ($x $y) (($x $y) ($y $x)))"
    })
    void aVariableThatContainsItselfInTwoWaysKeepsUnificationBusyForEver(String left, String right) {
        assertThat(unify(left, right)).isEmpty();
        assertThat(unify(right, left)).isEmpty();
    }

    @Test
    void numbersAreOneByTheirValueAndOtherKindsOfLeavesAreNot() {
        assertThat(Unifier.unify(Atom.integer(1), Atom.real(1))).containsExactly(Bindings.none());
        assertThat(Unifier.unify(Atom.real(0.0), Atom.real(-0.0))).containsExactly(Bindings.none());
        assertThat(Unifier.unify(Atom.integer((1L << 53) + 1), Atom.real(1L << 53)))
                .isEmpty();
        assertThat(Unifier.unify(Atom.real(Double.NaN), Atom.real(Double.NaN))).containsExactly(Bindings.none());
        assertThat(Unifier.unify(Atom.string("a"), Atom.symbol("a"))).isEmpty();
        assertThat(Unifier.unify(Atom.bool(true), Atom.string("True"))).isEmpty();
    }

    @Test
    void partsWithoutVariablesAreShared() {
        Atom ground = term("(g (h a))");
        Bindings bindings = Unifier.unify(
                        Atom.expression(variable("x"), variable("y")), Atom.expression(ground, term("(k $x)")))
                .get();
        assertThat(bindings.get(variable("x")).get()).isSameAs(ground);
    }

    /** Written out, the value of the last variable has 2^200 leaves. */
    @Test
    void whatWouldBeExponentialWrittenOutIsNotInMemory() {
        int levels = 200;
        Atom[] left = new Atom[2 * levels];
        Atom[] right = new Atom[2 * levels];
        for (int i = 0; i < levels; i++) {
            left[2 * i] = variable("x" + (i + 1));
            right[2 * i] = Atom.expression(variable("x" + i), variable("x" + i));
            left[2 * i + 1] = variable("y" + (i + 1));
            right[2 * i + 1] = Atom.expression(variable("y" + i), variable("y" + i));
        }
        Bindings apart =
                Unifier.unify(Atom.expression(left), Atom.expression(right)).get();
        assertThat(apart.size()).isEqualTo(2 * levels);
        Atom both = Atom.expression(Atom.expression(left), variable("x" + levels));
        Bindings joined = Unifier.unify(both, Atom.expression(Atom.expression(right), variable("y" + levels)))
                .get();
        assertThat(joined.get(variable("y0"))).containsExactly(variable("x0"));
        assertThat(joined.size()).isEqualTo(2 * levels + 1);
    }
}
