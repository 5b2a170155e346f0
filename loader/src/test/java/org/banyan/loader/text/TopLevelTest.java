package org.banyan.loader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopLevelTest {
    private static int cut(String text, int ahead) {
        SourceText source = SourceText.of("s", text.getBytes(StandardCharsets.UTF_8));
        return source.pieces(ahead).next().end();
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
    void piecesFollowEachOtherFromTheStartToTheEnd() {
        SourceText source = SourceText.of("s", "\uFEFF(a) (b) c".getBytes(StandardCharsets.UTF_8));

        assertThat(source.pieces(1)).toIterable().containsExactly(new Span(3, 6), new Span(6, 10), new Span(10, 12));
        assertThat(source.whole()).isEqualTo(new Span(3, 12));
        assertThat(SourceText.of("s", "").pieces(1)).isExhausted();
        assertThatThrownBy(() -> source.pieces(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SourceText.of("s", "").pieces(1).next()).isInstanceOf(NoSuchElementException.class);
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
