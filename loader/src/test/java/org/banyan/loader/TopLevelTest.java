package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopLevelTest {
    private static int cut(String text, int ahead) {
        return new TopLevel(SourceText.of("s", text.getBytes(StandardCharsets.UTF_8))).next(ahead);
    }

    @Test
    void aCutIsBehindATopLevelExpression() {
        assertThat(cut("(a) (b) (c)", 1)).isEqualTo(3);
        assertThat(cut("(a) (b) (c)", 3)).isEqualTo(3);
        assertThat(cut("(a) (b) (c)", 4)).isEqualTo(7);
        assertThat(cut("(a (b) c) d", 1)).isEqualTo(9);
        assertThat(cut("(a) (b)", 8)).isEqualTo(7);
        assertThat(cut("\uFEFF(a)b", 1)).isEqualTo(6);
    }

    @Test
    void parenthesesInStringsAndCommentsDoNotCount() {
        assertThat(cut("(a \")\" b) c", 1)).isEqualTo(9);
        assertThat(cut("(a ;)\n b) c", 1)).isEqualTo(9);
        assertThat(cut("(a \"\\\")\" b) c", 1)).isEqualTo(11);
        assertThat(cut("(a\"b) c", 1)).isEqualTo(5);
    }

    @Test
    void whatIsNotClosedStaysTogether() {
        assertThat(cut("(a (b) (c)", 1)).isEqualTo(10);
        assertThat(cut("(a \"b) (c)", 1)).isEqualTo(10);
        assertThat(cut(")) (a) b", 1)).isEqualTo(6);
    }

    @Test
    void piecesOfAnySizeReadAsTheWhole() {
        Random random = Seed.random("TopLevelTest");
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new RandomText(random, round % 2 == 0).next(30).getBytes(StandardCharsets.UTF_8);
            for (int wrong = round % 6 == 1 ? 5 : 0; wrong > 0; wrong--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            SourceText source = SourceText.of("test.metta", bytes);
            Reading whole = Reading.of(bytes);
            for (int size : new int[] {1, 2, 10, 50, bytes.length}) {
                Reading pieces = Reading.inPieces(source, size);
                assertThat(pieces.atoms).isEqualTo(whole.atoms);
                assertThat(pieces.evaluations).isEqualTo(whole.evaluations);
                assertThat(pieces.spans).isEqualTo(whole.spans);
                assertThat(pieces.diagnostics).isEqualTo(whole.diagnostics);
            }
        }
    }
}
