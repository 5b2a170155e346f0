package org.banyan.core.eval.library.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.banyan.core.SmallStack;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.OperationFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that have been read are the expressions of {@code &dict} and their pairs here. */
class JsonTextTest {
    private static final Symbol DICTIONARY = Symbol.of("&dict");

    private static String encode(Atom atom) {
        return JsonText.encode(atom, leaf -> Option.none());
    }

    private static Atom decode(String text) {
        return JsonText.decode(text, pairs -> {
            List<Atom> all = new ArrayList<>(pairs);
            all.add(0, DICTIONARY);
            return Atom.expression(all);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|5",
                "-9223372036854775808|-9223372036854775808",
                "9223372036854775807|9223372036854775807",
                "5.0|5.0",
                "-0.0|-0.0",
                "0.1|0.1",
                "1e16|1e16",
                "1.5e-7|1.5e-7",
                "true|True",
                "false|False",
                "null|null",
                "[]|()",
                "[5, 4, 3]|(5 4 3)",
                "[[], [\"a b\", [1]], null]|(() (\"a b\" (1)) null)",
                "\"\"|\"\"",
                "\"sym!:symbol\"|symbol",
                "\"var!:x\"|$x",
                "\"é\\\"\\\\\\n\\t\"|\"é\\\"\\\\\\n\\t\"",
            })
    void readsWhatItWrites(String json, String atom) {
        assertThat(decode(json)).hasToString(atom);
        assertThat(encode(decode(json))).isEqualTo(json);
    }

    @Test
    void writesWhatJsonHasNotAsNull() {
        assertThat(encode(Atom.real(Double.NaN))).isEqualTo("null");
        assertThat(encode(Atom.real(Double.POSITIVE_INFINITY))).isEqualTo("null");
    }

    @Test
    void beginsWithExponentsLaterThanMetta() {
        assertThat(encode(Atom.real(0.00001))).isEqualTo("0.00001");
        assertThat(encode(Atom.real(-0.000098765))).isEqualTo("-0.000098765");
        assertThat(encode(Atom.real(0.000001))).isEqualTo("1e-6");
    }

    @Test
    void escapesControlCharacters() {
        String text = "a\"\\/\b\f\n\r\t\u0001\u001f\u007fé\u2028😀";
        assertThat(encode(Atom.string(text))).isEqualTo("\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007fé\u2028😀\"");
        assertThat(decode(encode(Atom.string(text)))).isEqualTo(Atom.string(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` [ 1 ,\t2 ] `|(1 2)",
                "-0|-0.0",
                "1E5|100000.0",
                "1e-400|0.0",
                "\"\\u00e9\\/\\b\\f\\ud83d\\ude00\"|\"é/\\u{8}\\u{c}😀\"",
                "\"sym!:two words\"|two words",
                "\"var!:two words\"|\"var!:two words\"",
                "\"null\"|\"null\"",
                "{}|(&dict)",
                "{\"b\":1,\"a\" : [2, {}],\"b\":3}|(&dict (\"a\" (2 (&dict))) (\"b\" 3))",
                "[{\"a\":{\"b\":null}}, 1]|((&dict (\"a\" (&dict (\"b\" null)))) 1)",
            })
    void readsOtherForms(String json, String atom) {
        assertThat(decode(json)).hasToString(atom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|EOF while parsing a value at line 1 column 0",
                "` `|EOF while parsing a value at line 1 column 1",
                "nul|EOF while parsing a value at line 1 column 3",
                "nux|expected ident at line 1 column 3",
                "x|expected value at line 1 column 1",
                "[1]x|trailing characters at line 1 column 4",
                "-|EOF while parsing a value at line 1 column 1",
                "-a|invalid number at line 1 column 2",
                "01|invalid number at line 1 column 2",
                "1.|EOF while parsing a value at line 1 column 2",
                "1.x|invalid number at line 1 column 3",
                "1e|EOF while parsing a value at line 1 column 2",
                "1e+x|invalid number at line 1 column 4",
                "1e400|number out of range at line 1 column 5",
                "[|EOF while parsing a list at line 1 column 1",
                "[1|EOF while parsing a list at line 1 column 2",
                "[1,|EOF while parsing a value at line 1 column 3",
                "[1,]|trailing comma at line 1 column 4",
                "[1 2]|expected `,` or `]` at line 1 column 4",
                "[,]|expected value at line 1 column 2",
                "{|EOF while parsing an object at line 1 column 1",
                "{\"a\"|EOF while parsing an object at line 1 column 4",
                "{\"a\":|EOF while parsing a value at line 1 column 5",
                "{\"a\":1|EOF while parsing an object at line 1 column 6",
                "{\"a\":1,|EOF while parsing a value at line 1 column 7",
                "{\"a\":1,}|trailing comma at line 1 column 8",
                "{\"a\":1 2}|expected `,` or `}` at line 1 column 8",
                "{\"a\":1,2:3}|key must be a string at line 1 column 8",
                "{1:2}|key must be a string at line 1 column 2",
                "{\"a\" 1}|expected `:` at line 1 column 6",
                "{,}|key must be a string at line 1 column 2",
                "{]|key must be a string at line 1 column 2",
                "\"a|EOF while parsing a string at line 1 column 2",
                "\"\\|EOF while parsing a string at line 1 column 2",
                "\"\\x\"|invalid escape at line 1 column 3",
                "\"\\u12|EOF while parsing a string at line 1 column 5",
                "\"\\u12x4\"|invalid escape at line 1 column 7",
                "\"\\ud800x\"|unexpected end of hex escape at line 1 column 8",
                "\"\\ud800\\n\"|unexpected end of hex escape at line 1 column 9",
                "\"\\ud800\\u0041\"|lone leading surrogate in hex escape at line 1 column 13",
                "\"\\udc00\"|lone leading surrogate in hex escape at line 1 column 7",
                "é|expected value at line 1 column 1",
                "\"é\" x|trailing characters at line 1 column 6",
            })
    void tellsWhereTheTextIsWrong(String json, String reason) {
        assertFails(json, reason);
    }

    @Test
    void tellsLines() {
        assertFails("[\n1,\n x]", "expected value at line 3 column 2");
        assertFails("\"a\nb\"", "control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0");
    }

    private static void assertFails(String json, String reason) {
        assertThatThrownBy(() -> decode(json))
                .isInstanceOf(OperationFailure.class)
                .hasMessage("Failed to decode string. Reason: " + reason);
    }

    @Test
    void opensDictionaries() {
        Atom first = Atom.expression(Atom.string("k\n1"), Atom.symbol("v"));
        Atom second = Atom.expression(Atom.string("k2"), Atom.expression(DICTIONARY, Atom.integer(5)));
        assertThat(encodeHolding(DICTIONARY, first, second)).isEqualTo("{\"k\\n1\":\"sym!:v\", \"k2\":[{}, 5]}");
        assertThat(encodeHolding(Atom.expression(DICTIONARY), first)).isEqualTo("[{\"k\\n1\":\"sym!:v\"}]");
        assertThat(encodeHolding(DICTIONARY)).isEqualTo("{}");
    }

    /** The dictionary within the first one is empty. */
    private static String encodeHolding(Atom atom, Atom... held) {
        List<Iterable<Atom>> dictionaries = new ArrayList<>(List.of(List.of(held)));
        return JsonText.encode(
                atom,
                leaf -> Option.when(
                        leaf.equals(DICTIONARY), () -> dictionaries.isEmpty() ? List.of() : dictionaries.remove(0)));
    }

    @Test
    void failsForDictionariesOfAnythingElse() {
        String noPair = "Input space must be a dictionary space consists of key-value pairs only or empty space."
                + " Use dict-space function";
        assertThatThrownBy(() -> encodeHolding(DICTIONARY, Atom.symbol("a"))).hasMessage(noPair);
        assertThatThrownBy(() -> encodeHolding(DICTIONARY, Atom.expression(Atom.string("a"))))
                .hasMessage(noPair);
        assertThatThrownBy(() -> encodeHolding(DICTIONARY, Atom.expression(Atom.symbol("a"), Atom.symbol("b"))))
                .isInstanceOf(OperationFailure.class)
                .hasMessage("Key/value pair is expected, key must be a string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void doesNotRecurseIntoDepth(String opening) throws Exception {
        int depth = 100_000;
        String closing = opening.equals("[") ? "]" : "}";
        String deep = opening.repeat(depth) + "null" + closing.repeat(depth);
        SmallStack.run(() -> {
            Atom atom = JsonText.decode(deep, pairs -> pairs.get(0));
            assertThat(atom).isInstanceOf(Expression.class);
            if (opening.equals("[")) {
                assertThat(encode(atom)).isEqualTo(deep);
            }
        });
    }
}
