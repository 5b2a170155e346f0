package org.banyan.core.atom;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Atoms of all kinds that have syntax, small and nasty: few names, so that equal parts are frequent. */
@SuppressWarnings("exports") // tests of other packages use it, other modules do not
public class ArbitraryAtoms extends DomainContextBase {
    private static final String NASTY =
            "\0\1\2\b\t\n\r \"\\$#!();:+-.1eTab\u007F\u0080\u0085é\u00A0\u2028\uFEFF\uFFFDz";

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    public ArbitraryAtoms() {}

    @Provide
    public Arbitrary<Atom> atoms() {
        return atoms(3).withoutEdgeCases();
    }

    private static Arbitrary<Atom> atoms(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Atom> expressions =
                Arbitraries.lazy(() -> atoms(depth - 1)).list().ofMaxSize(4).map(Atom::expression);
        return Arbitraries.frequencyOf(Tuple.of(2, leaves()), Tuple.of(3, expressions));
    }

    private static Arbitrary<Atom> leaves() {
        Arbitrary<Atom> variables = Arbitraries.of("x", "y", "z", "").map(Atom::variable);
        Arbitrary<Atom> integers = Arbitraries.oneOf(
                        Arbitraries.longs(), Arbitraries.longs().between(-300, 300))
                .map(Atom::integer);
        Arbitrary<Atom> bigIntegers = Arbitraries.oneOf(
                        Arbitraries.bigIntegers().between(BigInteger.TWO.pow(80).negate(), BigInteger.TWO.pow(80)),
                        Arbitraries.of(-1, 0, 1).map(beyond -> MOST.add(BigInteger.valueOf(beyond))),
                        Arbitraries.of(-1, 0, 1)
                                .map(beyond ->
                                        MOST.add(BigInteger.valueOf(beyond)).not()),
                        Arbitraries.integers().between(60, 2100).map(BigInteger.TWO::pow))
                .map(Atom::integer);
        Arbitrary<Atom> reals = Arbitraries.oneOf(
                        Arbitraries.doubles(), Arbitraries.of(-0.0, 0.0, 1e300 * 1e10, -1e300 * 1e10, Double.MIN_VALUE))
                .map(Atom::real);
        Arbitrary<Atom> bools = Arbitraries.of(true, false).map(Atom::bool);
        Arbitrary<Atom> strings = texts().map(Atom::string);
        return Arbitraries.oneOf(
                List.of(symbols(), symbols(), variables, variables, integers, bigIntegers, reals, bools, strings));
    }

    private static Arbitrary<Atom> symbols() {
        Arbitrary<String> names = texts().filter(ArbitraryAtoms::isSymbol);
        return Arbitraries.oneOf(Arbitraries.of("a", "b", "=", "!"), names).map(Atom::symbol);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> characters = Arbitraries.oneOf(NASTY.codePoints()
                .mapToObj(Character::toString)
                .map(Arbitraries::just)
                .toList());
        Arbitrary<String> others = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(Utf8::isScalarValue)
                .map(Character::toString);
        return Arbitraries.oneOf(characters, characters, others)
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static boolean isSymbol(String name) {
        byte[] utf8 = Utf8.bytesOf(name);
        return Syntax.isWord(utf8, 0, utf8.length) && Syntax.classify(utf8, 0, utf8.length) == Syntax.Word.SYMBOL;
    }
}
