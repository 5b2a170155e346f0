package org.banyan.testkit;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;

/**
 * The arbitraries of atoms of all kinds. Atoms are small and have few names, so that equal parts and repeated variables
 * are frequent.
 *
 * <p>Expressions are at most {@value #DEPTH} levels deep and {@value #WIDTH} atoms wide. Some names are hard on
 * purpose: they collide in {@code String.hashCode}, look empty or alike, are almost a number, or hold quotes, control
 * characters or characters outside the Basic Multilingual Plane. Failures shrink to leaves with short names.
 *
 * <p>Cost: every method is O(1). To generate an atom is O(1) as well, since its size is bounded. Thread-safe.
 */
public final class ArbitraryAtoms {
    private static final int DEPTH = 3;
    private static final int WIDTH = 4;
    private static final double NAN = Double.NaN;

    /** The smallest positive integer that does not fit 64 bits. */
    private static final BigInteger BEYOND = BigInteger.TWO.pow(63);

    private ArbitraryAtoms() {}

    /** Returns atoms with or without variables. */
    public static Arbitrary<Atom> atoms() {
        return trees(Arbitraries.frequencyOf(Tuple.of(3, ground()), Tuple.of(1, variables())), DEPTH);
    }

    /** Returns atoms without variables. */
    public static Arbitrary<Atom> groundAtoms() {
        return trees(ground(), DEPTH);
    }

    /** Returns atoms with at least one variable. Often a variable occurs more than once. */
    public static Arbitrary<Atom> patterns() {
        Arbitrary<Atom> open =
                trees(Arbitraries.frequencyOf(Tuple.of(1, ground()), Tuple.of(1, variables())), DEPTH - 1);
        Arbitrary<Atom> around = Combinators.combine(
                        open.list().ofMaxSize(WIDTH - 1),
                        variables(),
                        Arbitraries.integers().between(0, WIDTH - 1))
                .as((children, variable, place) -> {
                    children.add(Math.min(place, children.size()), variable);
                    return Atom.expression(children);
                });
        return Arbitraries.frequencyOf(Tuple.of(1, variables()), Tuple.of(6, around));
    }

    /** Returns rules. Most have a head; some are wildcard rules. */
    public static Arbitrary<Rule> rules() {
        Arbitrary<Atom> arguments = trees(Arbitraries.oneOf(ground(), variables()), 1);
        Arbitrary<Atom> calls = Combinators.combine(symbols(), arguments.list().ofMaxSize(2))
                .as((head, rest) -> {
                    rest.add(0, head);
                    return Atom.expression(rest);
                });
        Arbitrary<Atom> sides =
                Arbitraries.frequencyOf(Tuple.of(6, calls), Tuple.of(1, symbols()), Tuple.of(2, atoms()));
        return Combinators.combine(sides, Arbitraries.oneOf(arguments, atoms())).as(Rule::of);
    }

    /** Returns type assertions {@code (: name type)}. Most are of symbols, some of other atoms. */
    public static Arbitrary<Expression> typeAssertions() {
        Arbitrary<Atom> names = Arbitraries.frequencyOf(Tuple.of(3, symbols()), Tuple.of(1, atoms()));
        Symbol colon = Symbol.of(":");
        return Combinators.combine(names, Arbitraries.oneOf(symbols(), atoms()))
                .as((name, type) -> Atom.expression(colon, name, type));
    }

    /** Returns symbols, some of them with names that are easily confused. */
    public static Arbitrary<Symbol> symbols() {
        return ArbitraryNames.symbols().map(Symbol::of);
    }

    /** Returns variables, some of them with names that are easily confused. */
    public static Arbitrary<Variable> variables() {
        return ArbitraryNames.variables().map(Variable::of);
    }

    private static Arbitrary<Atom> ground() {
        Arbitrary<Long> integers = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(-2, 2)),
                Tuple.of(1, Arbitraries.of(255L, 256L, -256L, -257L)),
                Tuple.of(1, Arbitraries.longs()));
        Arbitrary<BigInteger> bigIntegers = Arbitraries.oneOf(
                Arbitraries.of(
                        BEYOND, BEYOND.add(BigInteger.ONE), BEYOND.negate().subtract(BigInteger.ONE)),
                Arbitraries.bigIntegers()
                        .between(BEYOND, BEYOND.shiftLeft(70))
                        .flatMap(value -> Arbitraries.of(value, value.not())));
        Arbitrary<Double> reals = Arbitraries.oneOf(
                Arbitraries.of(0.0, -0.0, 1.0, 1.5, NAN, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 0.0, -1 / 0.0),
                Arbitraries.doubles());
        return Arbitraries.frequencyOf(
                Tuple.of(6, symbols()),
                Tuple.of(2, integers.map(Atom::integer)),
                Tuple.of(1, bigIntegers.map(Atom::integer)),
                Tuple.of(1, Arbitraries.of(true, false).map(Atom::bool)),
                Tuple.of(1, reals.map(Atom::real)),
                Tuple.of(2, ArbitraryNames.texts().map(Atom::string)),
                Tuple.of(1, ArbitraryNames.texts().map(text -> Grounded.of(GroundedText.TYPE, text))));
    }

    private static Arbitrary<Atom> trees(Arbitrary<Atom> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Atom> expressions = Arbitraries.lazy(() -> trees(leaves, depth - 1))
                .list()
                .ofMaxSize(WIDTH)
                .map(Atom::expression);
        return Arbitraries.frequencyOf(Tuple.of(2, leaves), Tuple.of(3, expressions))
                .withoutEdgeCases();
    }
}
