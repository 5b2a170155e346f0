package org.banyan.core.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrTest implements AtomContract {
    @Override
    public Atom atom() {
        return Str.of(new String("a\0b"));
    }

    @Override
    public String text() {
        return "\"a\\u{0}b\"";
    }

    @Override
    public String path() {
        return "61" + "61" + "0101" + "62" + "00";
    }

    @Override
    public List<Atom> ordered() {
        return Stream.of(
                        "", "\0", "\0\0", "\0\1", "\1", "\n", " ", "\"", "1", "True", "a", "a ", "a\0", "é", "\uFFFD",
                        "😀")
                .sorted((a, b) -> a.compareTo(b))
                .sorted((a, b) ->
                        Integer.compare(a.isEmpty() ? -1 : a.codePointAt(0), b.isEmpty() ? -1 : b.codePointAt(0)))
                .map(value -> (Atom) Str.of(value))
                .toList();
    }

    @Test
    void escapesWhatCannotStandInQuotesAndControlCharacters() {
        assertThat(Str.of("\n\t\r\"\\'é \u007F\u0085\u001b😀"))
                .hasToString("\"\\n\\t\\r\\\"\\\\'é \\u{7f}\\u{85}\\u{1b}😀\"");
    }

    @Test
    void isNoSymbol() {
        assertThat(Str.of("a")).isNotEqualTo(Symbol.of("a"));
        assertThat(Str.of("a").hashCode()).isNotEqualTo(Symbol.of("a").hashCode());
    }

    @Test
    void isMadeOfBytesToo() {
        byte[] bytes = "\"é\0\"".getBytes(UTF_8);
        assertThat(Str.ofUtf8(bytes, 1, 4)).isEqualTo(Str.of("é\0"));
        assertThat(Str.ofUtf8(bytes, 1, 4).value()).isEqualTo("é\0");
        assertThatIllegalArgumentException().isThrownBy(() -> Str.ofUtf8(bytes, 2, 4));
    }

    @Test
    void refusesHalfAPair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Str.of("a\uD83D"))
                .withMessage("unpaired surrogate U+D83D at index 1 of the text");
    }
}
