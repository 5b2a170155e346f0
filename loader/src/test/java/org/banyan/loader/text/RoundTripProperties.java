package org.banyan.loader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Syntax;
import org.banyan.core.atom.Utf8;

/** The text of an atom reads back as an equal atom. */
class RoundTripProperties {
    private static final String NASTY = "\0\1\b\t\n\r \"\\$#!();:+-.1eTa\u007F\u0085é\u00A0\u2028\uFEFF\uFFFD🌳";

    @Property
    void anAtomReadsBackAsItself(@ForAll("atoms") Atom atom) {
        assertThat(MettaReader.readAtom(atom.toString()).get()).isEqualTo(atom);
    }

    @Property(tries = 200)
    void atomsBehindEachOtherReadBackInOrder(@ForAll("programs") List<Atom> atoms) {
        String text = atoms.stream().map(Atom::toString).collect(Collectors.joining(" "));

        assertThat(Reading.of(text).atoms).isEqualTo(atoms);
    }

    @Provide
    Arbitrary<List<Atom>> programs() {
        return atoms().filter(atom -> !atom.toString().startsWith("!")).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Atom> atoms() {
        return atoms(4);
    }

    private static Arbitrary<Atom> atoms(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Atom> expressions =
                Arbitraries.lazy(() -> atoms(depth - 1)).list().ofMaxSize(4).map(Atom::expression);
        return Arbitraries.frequencyOf(Tuple.of(1, leaves()), Tuple.of(2, expressions));
    }

    private static Arbitrary<Atom> leaves() {
        return Arbitraries.oneOf(
                texts().filter(RoundTripProperties::isSymbol).map(Atom::symbol),
                Arbitraries.of("x", "", "$", "\"", "1", "!").map(Atom::variable),
                texts().map(Atom::string),
                Arbitraries.longs().map(Atom::integer),
                Arbitraries.bigIntegers().map(Atom::integer),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(60).negate(), BigInteger.TEN.pow(60))
                        .map(Atom::integer),
                Arbitraries.doubles().filter(number -> !Double.isNaN(number)).map(Atom::real),
                Arbitraries.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE)
                        .map(Atom::real),
                Arbitraries.of(true, false).map(Atom::bool));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> nasty =
                Arbitraries.of(NASTY.codePoints().mapToObj(Character::toString).toList());
        Arbitrary<String> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(Utf8::isScalarValue)
                .map(Character::toString);
        return Arbitraries.oneOf(nasty, nasty, any).list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    private static boolean isSymbol(String name) {
        byte[] utf8 = Utf8.bytesOf(name);
        return Syntax.isWord(utf8, 0, utf8.length) && Syntax.classify(utf8, 0, utf8.length) == Syntax.Word.SYMBOL;
    }
}
