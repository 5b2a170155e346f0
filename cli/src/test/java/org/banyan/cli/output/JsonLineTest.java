package org.banyan.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.banyan.cli.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonLineTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void anObject() {
        JsonLine json = new JsonLine()
                .beginObject()
                .name("files")
                .value(2)
                .name("diagnostics")
                .beginArray()
                .beginObject()
                .name("line")
                .nothing()
                .endObject()
                .beginObject()
                .endObject()
                .value("x")
                .endArray()
                .name("atoms")
                .value(Long.MAX_VALUE)
                .endObject();
        assertThat(json)
                .hasToString("{\"files\":2,\"diagnostics\":[{\"line\":null},{},\"x\"],\"atoms\":9223372036854775807}");
    }

    @Test
    void escapesWhatJsonWantsEscaped() {
        String text = "\"\\\n\r\t\b\u0000\u001f\u007f/";
        assertThat(new JsonLine().value(text)).hasToString("\"\\\"\\\\\\n\\r\\t\\u0008\\u0000\\u001f\\u007f/\"");
        assertThat(Json.parse(new JsonLine().value(text).toString())).isEqualTo(text);
    }

    @Test
    void leavesOtherScriptsAsTheyAre() {
        assertThat(new JsonLine().value("木 \ud83c\udf33 é")).hasToString("\"木 \ud83c\udf33 é\"");
    }

    @Test
    void numbersKeepOffTheLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(new JsonLine().value(0.041)).hasToString("0.041000");
        assertThat(new JsonLine().value(12345.6789)).hasToString("12345.678900");
        assertThat(new JsonLine().value(1e-9)).hasToString("0.000000");
        assertThat(new JsonLine().value(-1234567L)).hasToString("-1234567");
        assertThat(new JsonLine().value("\u0001")).hasToString("\"\\u0001\"");
    }
}
