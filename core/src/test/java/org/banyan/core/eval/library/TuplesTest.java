package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.banyan.core.Seed;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.junit.jupiter.api.Test;

class TuplesTest {
    private static final String NO_EXPRESSION = "Atom is not an ExpressionAtom";

    private final Functions functions = Functions.of(Tuples::register);

    @Test
    void hasTypes() {
        assertThat(functions.type("unique-atom")).hasToString("(-> Expression Atom)");
        assertThat(functions.type("union-atom")).hasToString("(-> Expression Expression Atom)");
        assertThat(functions.type("min-atom")).hasToString("(-> %Undefined% Number)");
        assertThat(functions.type("size-atom")).hasToString("(-> Expression Number)");
        assertThat(functions.type("index-atom")).hasToString("(-> Expression Number Atom)");
    }

    @Test
    void leavesOutRepetitions() {
        Atom nested = tuple(symbol("A"), tuple(symbol("B")));
        functions
                .assertCall("unique-atom", tuple(nested, symbol("Z"), nested, symbol("Z"), symbol("C")))
                .isEqualTo(tuple(nested, symbol("Z"), symbol("C")));
        functions
                .assertCall("unique-atom", tuple(integer(1), Atom.real(1), Atom.variable("x"), Atom.variable("y")))
                .isEqualTo(tuple(integer(1), Atom.variable("x")));
        Atom withoutAny = tuple(symbol("a"), symbol("b"));
        functions.assertCall("unique-atom", withoutAny).isSameAs(withoutAny);
    }

    @Test
    void putsTuplesTogether() {
        Atom left = symbols("a b a");
        functions.assertCall("union-atom", left, symbols("b c")).isEqualTo(symbols("a b a b c"));
        functions.assertCall("union-atom", left, tuple()).isSameAs(left);
        functions.assertCall("union-atom", tuple(), left).isSameAs(left);
    }

    @Test
    void intersectsAndSubtractsAsBags() {
        functions
                .assertCall("intersection-atom", symbols("Z a a f f f P"), symbols("f f a p p Q Z"))
                .isEqualTo(symbols("Z a f f"));
        functions
                .assertCall("subtraction-atom", symbols("Z S S a a f f f P"), symbols("f a p Q Z S S S"))
                .isEqualTo(symbols("a f f P"));
        functions
                .assertCall("intersection-atom", tuple(integer(5), Atom.real(3)), tuple(Atom.real(5), Atom.real(3)))
                .isEqualTo(tuple(integer(5), Atom.real(3)));
        functions
                .assertCall("subtraction-atom", tuple(integer(5), Atom.real(3)), tuple(Atom.real(5), Atom.real(4)))
                .isEqualTo(tuple(Atom.real(3)));
    }

    @Test
    void addsUpAgain() {
        Random random = Seed.random("Tuples");
        for (int round = 0; round < 200; round++) {
            Expression a = someTuple(random);
            Expression b = someTuple(random);
            List<Atom> parts = new ArrayList<>(Tuples.intersection(a, b).children());
            parts.addAll(Tuples.subtraction(a, b).children());
            assertThat(parts).containsExactlyInAnyOrderElementsOf(a.children());
            assertThat(Tuples.intersection(a, b).children())
                    .containsExactlyInAnyOrderElementsOf(
                            Tuples.intersection(b, a).children());
            assertThat(Tuples.unique(a).children())
                    .containsExactlyElementsOf(a.children().stream().distinct().toList());
        }
    }

    private static Expression someTuple(Random random) {
        return Atom.expression(random.ints(random.nextInt(20), 0, 8)
                .mapToObj(i -> (Atom) tuple(symbol("s" + i), integer(i)))
                .toList());
    }

    @Test
    void takesLargeTuples() {
        List<Atom> atoms = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            atoms.add(tuple(symbol("edge"), integer(i % 50_000)));
        }
        Expression large = Atom.expression(atoms);
        Collections.reverse(atoms);
        Expression reversed = Atom.expression(atoms);
        assertThat(Tuples.unique(large).size()).isEqualTo(50_000);
        assertThat(Tuples.intersection(large, reversed)).isSameAs(large);
        assertThat(Tuples.subtraction(large, reversed)).isEqualTo(tuple());
    }

    @Test
    void findsTheLeastAndTheGreatest() {
        functions
                .assertCall("min-atom", tuple(integer(5), integer(4), Atom.real(5.5)))
                .isEqualTo(Atom.real(4));
        functions
                .assertCall("max-atom", tuple(integer(5), integer(4), Atom.real(5.5)))
                .isEqualTo(Atom.real(5.5));
        functions.assertCall("max-atom", tuple(integer(-5))).isEqualTo(Atom.real(-5));
        Atom nan = Atom.real(Double.NaN);
        functions.assertCall("min-atom", tuple(nan, integer(4), nan)).isEqualTo(Atom.real(4));
        functions.assertCall("max-atom", tuple(nan, integer(4), nan)).isEqualTo(Atom.real(4));
        for (String name : new String[] {"min-atom", "max-atom"}) {
            functions.assertFails("Empty expression", name, tuple());
            functions.assertFails(NO_EXPRESSION, name, integer(4));
            functions.assertFails(name + " expects one argument: expression", name);
            functions.assertFails(
                    "Only numbers are allowed in expression: (3 A \"5\")",
                    name,
                    tuple(integer(3), symbol("A"), Atom.string("5")));
        }
    }

    @Test
    void findsTheGreatestLikeMath() {
        Random random = Seed.random("greatest");
        for (int round = 0; round < 100; round++) {
            double[] numbers = random.doubles(1 + random.nextInt(9), -10, 10).toArray();
            List<Atom> atoms = new ArrayList<>();
            double greatest = Double.NEGATIVE_INFINITY;
            for (double number : numbers) {
                atoms.add(Atom.real(number));
                greatest = Math.max(greatest, number);
            }
            Float64 result = (Float64) functions.call("max-atom", Atom.expression(atoms));
            assertThat(result.value()).isCloseTo(greatest, within(0.0));
        }
    }

    @Test
    void countsAndGets() {
        Atom letters = symbols("A B C");
        functions.assertCall("size-atom", letters).isEqualTo(integer(3));
        functions.assertCall("size-atom", tuple()).isEqualTo(integer(0));
        functions.assertCall("index-atom", letters, integer(0)).isEqualTo(symbol("A"));
        functions.assertCall("index-atom", letters, integer(2)).isEqualTo(symbol("C"));
        functions.assertCall("index-atom", letters, Atom.real(1.9)).isEqualTo(symbol("B"));
        functions.assertCall("index-atom", letters, Atom.real(-0.9)).isEqualTo(symbol("A"));
        for (Atom beyond : new Atom[] {integer(3), integer(-1), integer(1L << 32), Atom.real(1e300)}) {
            functions.assertFails("Index is out of bounds", "index-atom", letters, beyond);
        }
        String usage = "index-atom expects two arguments: expression and atom";
        functions.assertFails(usage, "index-atom", letters, symbol("A"));
        functions.assertFails(usage, "index-atom", letters);
        functions.assertFails(NO_EXPRESSION, "index-atom", symbol("A"), integer(0));
        functions.assertFails("size-atom expects one argument: expression", "size-atom");
        functions.assertFails(NO_EXPRESSION, "size-atom", symbol("A"));
    }

    @Test
    void failsWithoutTuples() {
        functions.assertFails("unique expects single expression atom as an argument", "unique-atom");
        for (String set : new String[] {"union", "intersection", "subtraction"}) {
            String usage = set + " expects and executable LHS and RHS atom";
            functions.assertFails(usage, set + "-atom", tuple());
            functions.assertFails(NO_EXPRESSION, set + "-atom", tuple(), symbol("a"));
        }
    }

    private static Expression tuple(Atom... atoms) {
        return Atom.expression(atoms);
    }

    private static Expression symbols(String names) {
        return Atom.expression(
                List.of(names.split(" ")).stream().map(Atom::symbol).toList());
    }

    private static Atom symbol(String name) {
        return Atom.symbol(name);
    }

    private static Atom integer(long value) {
        return Atom.integer(value);
    }
}
