package org.banyan.core.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
    @ParameterizedTest
    @CsvSource({
        "INTEGER, 0 007 +1 -1 99999999999999999999",
        "FLOAT, 1.5 +1.5 -0.0 1e5 1E5 1e+5 1e-5 1.5e5 00.00E-00",
        "SYMBOL, + - +- ++1 .5 1. -.5 1_2 1e 1e+ 1.e5 1.5.5 1e5.5 1-1 1x 0x10 e5 ١٢ NaN",
        "TRUE, True",
        "FALSE, False",
        "SYMBOL, true Truee Tru T FalseX ! -> a$b a\"b",
        "VARIABLE, $ $x $1",
        "STRING, \" \"abc\"",
    })
    void classifiesWords(Syntax.Word expected, String words) {
        for (String word : words.split(" ")) {
            assertThat(Syntax.classify(word)).as(word).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "(", "a)", "a;", "a\u2003"})
    void classifiesNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Syntax.classify(text));
    }

    @Test
    void whiteSpaceIsUnicodes() {
        int[] expected = {
            0x9, 0xA, 0xB, 0xC, 0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006,
            0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000
        };
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Syntax::isWhitespace))
                .containsExactly(Arrays.stream(expected).boxed().toArray(Integer[]::new));
    }

    @Test
    void aWordEndsWhereAnotherThingBegins() {
        for (String text : new String[] {"ab c", "ab(c", "ab)c", "ab;c", "ab\u3000c", "ab\n", "ab"}) {
            byte[] bytes = text.getBytes(UTF_8);
            assertThat(Syntax.endOfWord(bytes, 0, bytes.length)).as(text).isEqualTo(2);
        }
        byte[] malformed = {'a', 'b', (byte) 0xC3, ' '};
        assertThat(Syntax.endOfWord(malformed, 0, 4)).isEqualTo(2);
    }
}
