package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banyan.core.eval.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON in programs. */
class JsonTest {
    private final Sessions sessions = new Sessions(Settings.defaults());

    private List<String> run(String text) {
        return sessions.run(Sessions.program(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(json-encode (+ 1 $x)) | \"[\\\"sym!:+\\\", 1, \\\"var!:x\\\"]\"",
                "(json-encode (new-space)) | \"[\\\"sym!:new-space\\\"]\"",
                "(json-decode \"[5, 4.5, null, true]\") | (5 4.5 null True)",
                "(json-decode 5) | (Error (json-decode 5) (BadArgType 1 String Number))",
            })
    void encodesAndDecodes(String text, String result) {
        assertThat(run("!" + text)).containsExactly("[" + result + "]");
    }

    @Test
    void objectsAreSpaces() {
        assertThat(run("""
                !(bind! &d (dict-space (("b" (1 2)) ("a" "x"))))
                !(json-encode &d)
                !(let $d &d (json-encode $d))
                !(collapse (get-keys &d))
                !(get-value &d "b")
                !(get-value &d "none")
                !(let $d (json-decode "{\\"k\\": {\\"l\\": 7}}") (let $e (get-value $d "k") (get-value $e "l")))
                """))
                .containsExactly(
                        "[()]",
                        "[\"{\\\"a\\\":\\\"x\\\", \\\"b\\\":[1, 2]}\"]",
                        "[\"{\\\"a\\\":\\\"x\\\", \\\"b\\\":[1, 2]}\"]",
                        "[(\"a\" \"b\")]",
                        "[(1 2)]",
                        "[]",
                        "[7]");
    }

    @Test
    void spacesThatAreNoObjects() {
        assertThat(run("(fact) !(json-encode &self) !(let $d (dict-space ((k v))) (json-encode $d))"))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .contains("Input space must be a dictionary space consists of key-value pairs only"),
                        two -> assertThat(two).contains("Key/value pair is expected, key must be a string"));
    }

    @Test
    void whatIsNoJson() {
        assertThat(run("!(json-decode \"[1,\")"))
                .singleElement()
                .asString()
                .startsWith("[(Error (json-decode \"[1,\") Failed to decode string. Reason: ");
    }
}
