package org.banyan.loader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
    @Test
    void positionsAreWhatCountingGives() {
        Random random = Seed.random("SourceTextTest");
        String alphabet = "ab\n\réü日🌳\t";
        int[] codePoints = alphabet.codePoints().toArray();
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder(round % 5 == 0 ? "\uFEFF" : "");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
            }
            check(text.toString());
        }
    }

    private static void check(String text) {
        SourceText source = SourceText.of("s", text.getBytes(StandardCharsets.UTF_8));
        int index = source.start();
        int line = 1;
        int column = 1;
        for (int codePoint : text.substring(source.start() / 3).codePoints().toArray()) {
            assertThat(source.position(index)).as(text).isEqualTo(new Position(line, column));
            index += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            line += codePoint == '\n' ? 1 : 0;
            column = codePoint == '\n' ? 1 : column + 1;
        }
        assertThat(source.position(index)).as(text).isEqualTo(new Position(line, column));
    }

    @Test
    void theCallersBytesAreCopied() {
        byte[] bytes = {'a'};
        SourceText source = SourceText.of("s", bytes);
        bytes[0] = 'b';

        assertThat(source.text(new Span(0, 1))).isEqualTo("a");
    }

    @Test
    void aFileIsASourceOfThatName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.metta"), "\uFEFF(é)");
        SourceText source = SourceText.read(file);

        assertThat(source.name()).isEqualTo(file.toString());
        assertThat(source.length()).isEqualTo(7);
        assertThat(source.text(source.whole())).isEqualTo("(é)");
        assertThatThrownBy(() -> SourceText.read(folder.resolve("none.metta"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatLiesOutsideTheSourceHasNoTextAndNoPosition() {
        SourceText source = SourceText.of("s", "a\nb");

        assertThatThrownBy(() -> source.text(new Span(0, 4))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> source.position(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> source.position(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theMarkedLineShowsWhatCannotBeSeen() {
        SourceText source = SourceText.of("s", new byte[] {'a', 0, (byte) 0xFF, 'b', '\n'});

        assertThat(source.markedLine(3)).isEqualTo("a\uFFFD\uFFFDb\n   ^");
        assertThat(source.markedLine(4)).isEqualTo("a\uFFFD\uFFFDb\n    ^");
        assertThat(source.markedLine(5)).isEqualTo("\n^");
    }
}
