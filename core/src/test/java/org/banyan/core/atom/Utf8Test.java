package org.banyan.core.atom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @Test
    void readsEveryScalarValue() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (!Utf8.isScalarValue(codePoint)) {
                continue;
            }
            byte[] bytes = Character.toString(codePoint).getBytes(UTF_8);
            if (Utf8.codePointAt(bytes, 0, bytes.length) != codePoint || Utf8.lengthOf(codePoint) != bytes.length) {
                assertThat(codePoint).as("read wrongly").isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "c080",
                "c1bf",
                "c3",
                "c341",
                "e08080",
                "e09fbf",
                "e282",
                "e28241",
                "eda080",
                "edbfbf",
                "f0808080",
                "f08fbfbf",
                "f09f98",
                "f4908080",
                "f5808080",
                "fe",
                "ff"
            })
    void refusesTheMalformed(String hex) {
        byte[] bytes = HexFormat.of().parseHex("61" + hex);
        assertThat(Utf8.codePointAt(bytes, 1, bytes.length)).isEqualTo(-1);
        assertThat(Utf8.firstMalformed(bytes, 0, bytes.length)).isEqualTo(1);
    }

    @Property
    void agreesWithTheStrictDecoderOfTheJdk(@ForAll @Size(max = 6) byte[] bytes) {
        assertThat(Utf8.firstMalformed(bytes, 0, bytes.length)).isEqualTo(firstMalformed(bytes));
    }

    @Property
    void agreesOnBytesThatAreOftenMeant(
            @ForAll @ByteRange(min = (byte) 0x80, max = (byte) 0xBF) @Size(3) byte[] tail, @ForAll byte head) {
        byte[] bytes = {head, tail[0], tail[1], tail[2]};
        assertThat(Utf8.firstMalformed(bytes, 0, 4)).isEqualTo(firstMalformed(bytes));
    }

    private static int firstMalformed(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result =
                UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(in, CharBuffer.allocate(16), true);
        return result.isError() ? in.position() : -1;
    }
}
