package org.banyan.loader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.symbol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagnostics of wrong text: message, position and marked line, which a user works with. */
class MettaReaderErrorTest {
    private static List<String> problems(String text) {
        return Reading.of(text).problems();
    }

    @Test
    void anExpressionThatIsNotClosedIsMarkedWhereItBegins() {
        assertThat(problems("(a)\n  (b (c)\n")).containsExactly("""
                        test.metta:2:3: error: this expression is not closed: a ')' is missing
                              (b (c)
                              ^""");
        assertThat(problems("(a (b (c")).containsExactly("""
                        test.metta:1:1: error: this expression is not closed: 3 ')' are missing
                            (a (b (c
                            ^""");
    }

    @Test
    void aParenthesisThatClosesNothing() {
        Reading reading = Reading.of("(a))\n b )");

        assertThat(reading.problems()).containsExactly("""
                        test.metta:1:4: error: unexpected ')': no '(' is open here
                            (a))
                               ^""", """
                        test.metta:2:4: error: unexpected ')': no '(' is open here
                             b )
                               ^""");
        assertThat(reading.atoms).hasSize(2);
    }

    @Test
    void aStringThatIsNotClosed() {
        assertThat(problems("(a\n \"b\n c)\n")).containsExactly("""
                        test.metta:2:2: error: this string is not closed: a '"' is missing
                             "b
                             ^""");
        assertThat(problems("\"\\\"")).hasSize(1);
        assertThat(problems("\"\\")).hasSize(1);
    }

    @Test
    void bytesThatAreNoUtf8() {
        byte[] bytes = "(a _ \"_\") _b\n c_".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '_' ? (byte) (0xC3 + i) : bytes[i];
        }
        Reading reading = Reading.of(bytes);

        assertThat(reading.headlines())
                .containsExactly(
                        "test.metta:1:4: error: byte 0xc6 is not valid UTF-8 here; save the file as UTF-8",
                        "test.metta:1:7: error: byte 0xc9 is not valid UTF-8 here; save the file as UTF-8",
                        "test.metta:1:11: error: byte 0xcd is not valid UTF-8 here; save the file as UTF-8",
                        "test.metta:2:3: error: byte 0xd2 is not valid UTF-8 here; save the file as UTF-8");
        assertThat(reading.problems().get(1)).endsWith("\n    (a \uFFFD \"\uFFFD\") \uFFFDb\n          ^");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\\q\" | 1:3 | unknown escape \\q; known are \\n \\t \\r \\\" \\' \\\\ \\xHH and \\u{...}",
                "\"\\x4\" | 1:2 | \\x needs two hexadecimal digits from 00 to 7f;"
                        + " for other characters use \\u{...}",
                "\"\\x80\" | 1:2 | \\x needs two hexadecimal digits from 00 to 7f;"
                        + " for other characters use \\u{...}",
                "\"\\u41\" | 1:2 | \\u needs one to eight hexadecimal digits in braces, as in \\u{3b1}",
                "\"\\u{}\" | 1:2 | \\u needs one to eight hexadecimal digits in braces, as in \\u{3b1}",
                "\"\\u{123456789}\" | 1:2 | \\u needs one to eight hexadecimal digits in braces, as in \\u{3b1}",
                "\"\\u{d800}\" | 1:2 | \\u{d800} is not a Unicode character",
                "\"\\u{110000}\" | 1:2 | \\u{110000} is not a Unicode character",
                "\"\\u{ffffffff}\" | 1:2 | \\u{ffffffff} is not a Unicode character",
                "(f $a#b) | 1:6 | the name of a variable cannot contain '#', which is reserved",
                "(a) ! | 1:5 | no atom follows this '!'",
            })
    void words(String text, String place, String message) {
        assertThat(Reading.of(text).headlines()).containsExactly("test.metta:" + place + ": error: " + message);
    }

    @Test
    void anExclamationMarkThatTouchesAWordIsASymbolAndAWarning() {
        Reading reading = Reading.of("!name (a !b)");

        assertThat(reading.atoms.get(0)).isEqualTo(symbol("!name"));
        assertThat(reading.problems()).containsExactly("""
                        test.metta:1:1: warning: this is a symbol and evaluates nothing; to evaluate, put white space \
                        after the '!'
                            !name (a !b)
                            ^""");
    }

    @Test
    void columnsCountCharactersAndTabsAsOne() {
        assertThat(problems("\t🌳é )"))
                .containsExactly("test.metta:1:5: error: unexpected ')': no '(' is open here\n    \t🌳é )\n    \t   ^");
    }

    @Test
    void aLongLineIsCutToWhatIsNearThePlace() {
        String problem = problems("a".repeat(1000) + ")" + "b".repeat(1000)).get(0);

        assertThat(problem)
                .isEqualTo("test.metta:1:1001: error: unexpected ')': no '(' is open here\n    ..." + "a".repeat(50)
                        + ")" + "b".repeat(49) + "...\n    " + " ".repeat(53) + "^");
    }

    @Test
    void linesMayEndWithCarriageReturnAndLineFeed() {
        assertThat(problems("a\r\nb )\r\n"))
                .containsExactly("test.metta:2:3: error: unexpected ')': no '(' is open here\n    b )\n      ^");
    }

    @Test
    void allErrorsAreReportedAndNotJustTheFirst() {
        assertThat(Reading.of("\"\\q\" $# ) \"\\z\" (").headlines())
                .extracting(line -> line.substring(0, 15))
                .containsExactly(
                        "test.metta:1:2:", "test.metta:1:7:", "test.metta:1:9:", "test.metta:1:12", "test.metta:1:16");
    }

    @Test
    void moreThanAHundredErrorsAreCounted() {
        Reading reading = Reading.of("!a ".repeat(150) + ")".repeat(250));

        assertThat(reading.diagnostics).hasSize(200);
        assertThat(reading.timesToldOfMore).isOne();
        assertThat(reading.moreErrors).isEqualTo(150);
        assertThat(reading.moreWarnings).isEqualTo(50);
    }

    @Test
    void aHundredErrorsAndAHundredWarningsLeaveNothingUnreported() {
        Reading reading = Reading.of("!a ".repeat(100) + ")".repeat(100));

        assertThat(reading.diagnostics).hasSize(200);
        assertThat(reading.timesToldOfMore).isZero();
    }

    @Test
    void aTextThatIsNotOneAtom() {
        assertThat(MettaReader.readAtom("--pattern", "").getLeft().map(Diagnostic::toString))
                .containsExactly("--pattern:1:1: error: there is no atom here; exactly one is needed\n    \n    ^");
        assertThat(MettaReader.readAtom("--pattern", "a b").getLeft().map(Diagnostic::headline))
                .containsExactly("--pattern:1:1: error: there are 2 atoms here; exactly one is needed");
        assertThat(MettaReader.readAtom("--pattern", "(a").getLeft().map(Diagnostic::headline))
                .containsExactly("--pattern:1:1: error: this expression is not closed: a ')' is missing");
        assertThat(MettaReader.readAtom("--pattern", "a)").getLeft().map(Diagnostic::headline))
                .containsExactly("--pattern:1:2: error: unexpected ')': no '(' is open here");
    }
}
