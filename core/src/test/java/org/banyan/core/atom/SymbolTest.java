package org.banyan.core.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest implements AtomContract {
    @Override
    public Atom atom() {
        return Symbol.of(new String("edge"));
    }

    @Override
    public String text() {
        return "edge";
    }

    @Override
    public String path() {
        return "62" + "65646765" + "00";
    }

    @Override
    public List<Atom> ordered() {
        return Stream.of(
                        "\0", "\0\0", "\0\1", "\1", "\1\1", "\2", "!", "!x", "+", "a", "a\0", "a\1", "aa", "b", "é",
                        "\uFFFD", "😀")
                .map(name -> (Atom) Symbol.of(name))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "->", "!", "!a", "a$b", "a\"b", "#", "1_2", ".5", "1.", "-", "+", "1e", "1e+", "true", "True1",
                "日本", "0x1F"
            })
    void isNamedByAnyWordThatIsNothingElse(String name) {
        assertThat(Symbol.of(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\u00A0b",
                "(",
                "a)",
                "a;b",
                "$",
                "$x",
                "\"",
                "\"a\"",
                "1",
                "-1",
                "+99999999999999999999",
                "1.5",
                "1e5",
                "-1.5E-7",
                "True",
                "False",
                "\uD800",
                "a\uDC00\uD800"
            })
    void refusesWhatReadsAsSomethingElse(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Symbol.of(name));
    }

    @Test
    void namesTheRefusedName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Symbol.of("two words"))
                .withMessage("not the name of a symbol: \"two words\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Symbol.of("1.5"))
                .withMessage("not the name of a symbol, it reads as FLOAT: \"1.5\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Symbol.of("a ".repeat(1000)))
                .withMessageEndingWith("... (2000 bytes)");
    }

    @Test
    void isMadeOfBytesToo() {
        byte[] bytes = "(é\0 x".getBytes(UTF_8);
        assertThat(Symbol.ofUtf8(bytes, 1, 4)).isEqualTo(Symbol.of("é\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Symbol.ofUtf8(bytes, 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Symbol.ofUtf8(bytes, 1, 6));
    }

    @Test
    void knowsItsNameAsBytes() {
        for (String name : List.of("edge", "é", "\0", "\1", "a\0b\1c")) {
            byte[] bytes = (" " + name + "x").getBytes(UTF_8);
            Symbol symbol = Symbol.of(name);
            assertThat(symbol.isNamed(bytes, 1, bytes.length - 1)).isTrue();
            assertThat(symbol.isNamed(bytes, 1, bytes.length)).isFalse();
            assertThat(symbol.isNamed(bytes, 1, bytes.length - 2)).isFalse();
            assertThat(symbol.isNamed(bytes, 0, bytes.length - 2)).isFalse();
        }
    }
}
