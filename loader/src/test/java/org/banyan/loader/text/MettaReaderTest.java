package org.banyan.loader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.core.atom.Atom.bool;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.integer;
import static org.banyan.core.atom.Atom.real;
import static org.banyan.core.atom.Atom.string;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MettaReaderTest {
    private static List<Atom> read(String text) {
        Reading reading = Reading.of(text);
        assertThat(reading.problems()).isEmpty();
        return reading.atoms;
    }

    @Test
    void wordsEndAtWhiteSpaceParenthesesAndSemicolons() {
        assertThat(read("a b(c)d;e\nf\tg\r\nh"))
                .containsExactly(
                        symbol("a"),
                        symbol("b"),
                        expression(symbol("c")),
                        symbol("d"),
                        symbol("f"),
                        symbol("g"),
                        symbol("h"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u00A0", "\u1680", "\u2003", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000"})
    void unicodeWhiteSpaceSeparates(String space) {
        assertThat(read("a" + space + "b" + space + space + "(c" + space + ")"))
                .containsExactly(symbol("a"), symbol("b"), expression(symbol("c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFEFF", "\u2060", "\u180E"})
    void invisibleCharactersThatAreNoWhiteSpaceBelongToWords(String character) {
        assertThat(read("a" + character + "b")).containsExactly(symbol("a" + character + "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".5", "1.", "1_2", "+", "-", "--1", "+-1", "1e", "1e+", "1.5e", "1.e5", "e5", "0x10", "1.2.3", "NaN",
                "inf", "true", "false", "TRUE", "True?", "=", "->", "!=", "a\"b", "a$b", "'", "{x}", "[", "Straße",
                "日本", "🌳", "a#b", "@doc", "&self", "1a", "٣"
            })
    void everyOtherWordIsASymbol(String word) {
        assertThat(read("(" + word + ")")).containsExactly(expression(symbol(word)));
    }

    @Test
    void integersAreDigitsWithOrWithoutASign() {
        assertThat(read("0 007 +5 -5 -0 9223372036854775807 -9223372036854775808"))
                .containsExactly(
                        integer(0),
                        integer(7),
                        integer(5),
                        integer(-5),
                        integer(0),
                        integer(Long.MAX_VALUE),
                        integer(Long.MIN_VALUE));
    }

    @Test
    void integersAreExactBeyond64Bits() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        assertThat(read("9223372036854775808 -9223372036854775809 +18446744073709551616 -00000000000000000000000007"))
                .containsExactly(
                        integer(most.add(BigInteger.ONE)),
                        integer(most.add(BigInteger.TWO).negate()),
                        integer(BigInteger.TWO.pow(64)),
                        integer(-7));
        assertThat(read("000000000000000000009223372036854775807 -00000000000000000000 +0000000000000000000"))
                .containsExactly(integer(Long.MAX_VALUE), integer(0), integer(0));
    }

    @Test
    void floatsHaveAFractionOrAnExponent() {
        assertThat(read("1.5 -0.25 +2.0 1e3 1E-3 -1.5e+2 1.0 1e999 -0.0"))
                .containsExactly(
                        real(1.5),
                        real(-0.25),
                        real(2),
                        real(1000),
                        real(0.001),
                        real(-150),
                        real(1),
                        real(Double.POSITIVE_INFINITY),
                        real(-0.0));
    }

    @Test
    void truthValuesBeginWithACapital() {
        assertThat(read("True False")).containsExactly(bool(true), bool(false));
    }

    @Test
    void variablesBeginWithADollarSign() {
        assertThat(read("$x $ $1.5 $\"a $$ ($x $y)"))
                .containsExactly(
                        variable("x"),
                        variable(""),
                        variable("1.5"),
                        variable("\"a"),
                        variable("$"),
                        expression(variable("x"), variable("y")));
    }

    @Test
    void stringsHoldAnythingAndEscapes() {
        assertThat(read("\"\" \"a b\" \"(;)\" \"\\n\\t\\r\\\"\\\\\\'\" \"\\x41\\x7f\" \"\\u{3b1}\\u{1F333}\" \"é\""))
                .containsExactly(
                        string(""),
                        string("a b"),
                        string("(;)"),
                        string("\n\t\r\"\\'"),
                        string("A\u007F"),
                        string("α🌳"),
                        string("é"));
    }

    @Test
    void stringsMayGoOverSeveralLines() {
        assertThat(read("\"one\ntwo\r\n three\"")).containsExactly(string("one\ntwo\r\n three"));
    }

    @Test
    void aStringEndsAtItsQuoteWhateverFollows() {
        assertThat(read("\"a\"b (\"c\"\"d\")"))
                .containsExactly(string("a"), symbol("b"), expression(string("c"), string("d")));
    }

    @Test
    void commentsReachToTheEndOfTheLine() {
        assertThat(read("; one\na ; (b\n;\n(c ; )\n d);e"))
                .containsExactly(symbol("a"), expression(symbol("c"), symbol("d")));
    }

    @Test
    void expressionsNest() {
        assertThat(read("() (()) (a (b c) ())"))
                .containsExactly(
                        expression(),
                        expression(expression()),
                        expression(symbol("a"), expression(symbol("b"), symbol("c")), expression()));
    }

    @Test
    void aTextWithoutAtomsIsNoError() {
        assertThat(read("")).isEmpty();
        assertThat(read(" \n\t ; nothing\n")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() {
        Reading reading = Reading.of("\uFEFF(a)".getBytes(StandardCharsets.UTF_8));

        assertThat(reading.atoms).containsExactly(expression(symbol("a")));
        assertThat(reading.spans).containsExactly(new Span(3, 6));
    }

    @Test
    void anExclamationMarkBeforeWhiteSpaceOrAParenthesisMarksForEvaluation() {
        Reading reading = Reading.of("!(f) ! g a !\n\"s\" (! h) !;c\n$x");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.evaluations)
                .containsExactly(expression(symbol("f")), symbol("g"), string("s"), variable("x"));
        assertThat(reading.atoms).containsExactly(symbol("a"), expression(symbol("!"), symbol("h")));
    }

    @Test
    void spansAreThePlacesInTheBytes() {
        Reading reading = Reading.of("é (ü b) ; x\n \"s\"");

        assertThat(reading.texts()).containsExactly("é", "(ü b)", "\"s\"");
        assertThat(reading.spans).containsExactly(new Span(0, 2), new Span(3, 9), new Span(15, 18));
    }

    @Test
    void aWordThatComesAgainIsTheSameObject() {
        List<Atom> atoms = read("name name (name) \"s\" \"s\"");

        assertThat(atoms.get(1)).isSameAs(atoms.get(0));
        assertThat(atoms.get(4)).isSameAs(atoms.get(3));
    }

    @Test
    void aReaderKeepsOnlyTheWordsOfEarlierTexts() {
        MettaReader reader = new MettaReader();
        Reading broken = Reading.by(reader, SourceText.of("one", "name (open !"));
        Reading next = Reading.by(reader, SourceText.of("two", "name (b)"));

        assertThat(broken.diagnostics).isNotEmpty();
        assertThat(next.diagnostics).isEmpty();
        assertThat(next.evaluations).isEmpty();
        assertThat(next.atoms).containsExactly(symbol("name"), expression(symbol("b")));
        assertThat(next.atoms.get(0)).isSameAs(broken.atoms.get(0));
    }

    @Test
    void aReaderWhoseSinkHasThrownCanBeUsedAgain() {
        MettaReader reader = new MettaReader();
        AtomSink throwing = new AtomSink() {
            @Override
            public void atom(Atom atom, Span span, boolean evaluate) {
                throw new IllegalStateException("enough");
            }

            @Override
            public void report(Diagnostic diagnostic) {}
        };

        assertThatThrownBy(() -> reader.read(SourceText.of("one", "(a) (b)"), throwing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(Reading.by(reader, SourceText.of("two", "(a b)")).atoms)
                .containsExactly(expression(symbol("a"), symbol("b")));
    }

    @Test
    void aPieceMustLieWithinTheSource() {
        SourceText source = SourceText.of("s", "(a)");

        assertThatThrownBy(() -> new MettaReader().read(source, new Span(0, 4), Reading.of("")))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("[0, 4)");
    }

    @Test
    void aSingleAtomIsReadOnItsOwn() {
        assertThat(MettaReader.readAtom(" (edge $x b) ; comment").get())
                .isEqualTo(expression(symbol("edge"), variable("x"), symbol("b")));
        assertThat(MettaReader.readAtom("!").get()).isEqualTo(symbol("!"));
        assertThat(MettaReader.readAtom("!a").get()).isEqualTo(symbol("!a"));
        assertThat(MettaReader.readAtom("\uFEFF").get()).isEqualTo(symbol("\uFEFF"));
    }
}
