package org.banyan.testkit;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.banyan.core.atom.Syntax;

/** The arbitraries of texts and names that are easily confused: with each other, with other atoms, or with nothing. */
final class ArbitraryNames {
    /** The names of symbols. Failures shrink to the first ones, which are simple. */
    private static final String[] SYMBOLS = {
        "a",
        "b",
        "f",
        "=",
        ":",
        "->",
        "+",
        "-",
        "!",
        "'",
        "a\"b",
        "\\",
        "True1",
        "false",
        "1a",
        "+-1",
        "1.",
        "1e",
        ".5",
        "#",
        "a$b",
        "\u200B",
        "\u2060",
        "\uFEFF",
        "\u00E9",
        "e\u0301",
        "\u0130",
        "\u202Ea",
        "\uD83D\uDE00",
        "\u0001",
        "\u0000",
        "\uFFFD"
    };

    private static final String[] TEXTS = {
        "",
        " ",
        "a",
        "\"",
        "\\",
        "\\\"",
        "'",
        "a b",
        "$x",
        "(a)",
        ";",
        "True",
        "1",
        "\n",
        "\r\n",
        "\t",
        "\u0000",
        "\u0001",
        "\u0001\u0002",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\uFEFF",
        "e\u0301",
        "\u00E9",
        "\uD83D\uDE00",
        "\uDBFF\uDFFF"
    };

    private ArbitraryNames() {}

    static Arbitrary<String> symbols() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("a", "b", "f")),
                Tuple.of(3, Arbitraries.of(SYMBOLS)),
                Tuple.of(1, colliding()),
                Tuple.of(1, texts().filter(isWord(Syntax.Word.SYMBOL))));
    }

    static Arbitrary<String> variables() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("x", "y", "z")),
                Tuple.of(2, Arbitraries.of("", "\u200B", "$", "1", "\"")),
                Tuple.of(1, colliding()));
    }

    static Arbitrary<String> texts() {
        Arbitrary<String> characters = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                .map(Character::toString);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(TEXTS)),
                Tuple.of(1, colliding()),
                Tuple.of(
                        2,
                        Arbitraries.oneOf(Arbitraries.of(TEXTS), characters)
                                .list()
                                .ofMaxSize(4)
                                .map(parts -> String.join("", parts))));
    }

    /** Returns texts that all have the same length and the same {@code String.hashCode}. */
    private static Arbitrary<String> colliding() {
        return Arbitraries.of("Aa", "BB").list().ofSize(3).map(parts -> String.join("", parts));
    }

    private static Predicate<String> isWord(Syntax.Word wanted) {
        return text -> {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            return Syntax.isWord(utf8, 0, utf8.length) && Syntax.classify(utf8, 0, utf8.length) == wanted;
        };
    }
}
