package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.library.argument.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringsTest {
    private static final String FORMAT_USAGE =
            "format-args expects format string as a first argument and expression as a second argument";
    private static final String SORT_USAGE = "sort-strings expects expression with strings as a first argument";

    private final Functions functions = Functions.of(Strings::register);

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "abcd{}абвгд{}{}!, abcd1абвгд23!",
        "{}a{}b{}c{}d, 1a2b3cd",
        "{}, 1",
        "{{}}{}, {}1",
        "{{}}x{{}{}}y{, {}x{{}y",
        "{{{}}}x{y}, {1}xy",
        "{{{}}}x{{}, {1}x{",
        "{0}, 0",
        "}{, {",
        "{😀}{}, 😀{",
        "😀{}é, 😀1é",
    })
    void fillsFormats(String format, String text) {
        Atom numbers = Atom.expression(Atom.integer(1), Atom.integer(2), Atom.integer(3));
        functions.assertCall("format-args", Atom.string(format), numbers).isEqualTo(Atom.string(text));
    }

    @Test
    void fillsFormatsWithTheTextOfStrings() {
        Atom nested = Atom.expression(Atom.string("b"), Atom.variable("x"));
        functions
                .assertCall("format-args", Atom.string("{} {}"), Atom.expression(Atom.string("a \"c\""), nested))
                .isEqualTo(Atom.string("a \"c\" (\"b\" $x)"));
        functions.assertFails(FORMAT_USAGE, "format-args", Atom.symbol("a"), Atom.expression());
        functions.assertFails(FORMAT_USAGE, "format-args", Atom.string("a"));
        functions.assertFails("Atom is not an ExpressionAtom", "format-args", Atom.string("a"), Atom.symbol("a"));
        assertThat(functions.type("format-args")).hasToString("(-> String Expression String)");
    }

    @Test
    void sortsStringsByCodePoint() {
        functions
                .assertCall("sort-strings", strings("c", "b", "", "a", "\u0001", "ab", "c", "\uFFFD", "😀", "\u0000"))
                .isEqualTo(strings("", "\u0000", "\u0001", "a", "ab", "b", "c", "c", "\uFFFD", "😀"));
        functions.assertCall("sort-strings", Atom.expression()).isEqualTo(Atom.expression());
        functions.assertFails(SORT_USAGE, "sort-strings", Atom.expression(Atom.string("a"), Atom.symbol("b")));
        functions.assertFails(SORT_USAGE, "sort-strings", Atom.string("a"));
        functions.assertFails(SORT_USAGE, "sort-strings");
        assertThat(functions.type("sort-strings")).hasToString("(-> Expression Expression)");
    }

    private static Atom strings(String... values) {
        Atom[] atoms = new Atom[values.length];
        for (int i = 0; i < values.length; i++) {
            atoms[i] = Atom.string(values[i]);
        }
        return Atom.expression(atoms);
    }

    @Test
    void printsStringsWithoutQuotesAtTheTopOnly() {
        assertThat(Text.of(Atom.string("a\nb"))).isEqualTo("a\nb");
        assertThat(Text.of(Atom.symbol("a\""))).isEqualTo("a\"");
        assertThat(Text.of(Atom.expression(Atom.string("a\nb")))).isEqualTo("(\"a\\nb\")");
    }
}
