package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.atom.Symbol;
import org.banyan.loader.text.MettaReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files, a large file and a long line: in full size as slow tests, and smaller otherwise. */
class LargeWorkspaceTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    private Path folder;

    private Environment load(int threads) {
        LoadConfig config = LoadConfig.defaults().withThreads(threads);
        return WorkspaceLoader.load(List.of(folder), config).environment().get();
    }

    @Test
    void aHundredFilesOfAHundredRules() throws IOException {
        manyFiles(100);
    }

    @Test
    @Tag("slow")
    void aThousandFilesOfAHundredRules() throws IOException {
        manyFiles(1000);
    }

    @Test
    void aFileOfTwoMegabytes() throws IOException {
        largeFile(2 * MEGABYTE, "\n");
    }

    @Test
    @Tag("slow")
    void aFileOfAHundredMegabytes() throws IOException {
        largeFile(100 * MEGABYTE, "\n");
    }

    @Test
    void aLineOfTwoMegabytes() throws IOException {
        largeFile(2 * MEGABYTE, " ");
    }

    @Test
    @Tag("slow")
    void aLineOfAHundredMegabytes() throws IOException {
        largeFile(100 * MEGABYTE, " ");
    }

    private void manyFiles(int files) throws IOException {
        for (int file = 0; file < files; file++) {
            StringBuilder text = new StringBuilder();
            for (int rule = 0; rule < 100; rule++) {
                text.append("(= (f %d $x) (g %d $x))%n".formatted(file, rule));
            }
            Files.writeString(folder.resolve("%04d.metta".formatted(file)), text);
        }
        Environment one = load(1);

        assertThat(one.rulesFor(Symbol.of("f"), 2).size()).isEqualTo(100L * files);
        assertThat(load(2).equals(one)).isTrue();
    }

    private void largeFile(int bytes, String separator) throws IOException {
        int facts = 0;
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("large.metta"))) {
            for (int written = 0; written < bytes; facts++) {
                String fact = "(edge n%07d n%07d)".formatted(facts % 1000, facts) + separator;
                out.write(fact);
                written += fact.length();
            }
        }
        Environment one = load(1);

        assertThat(one.size()).isEqualTo(facts);
        assertThat(one.match(MettaReader.readAtom("(edge n0000007 $to)").get()).count())
                .isEqualTo((facts + 992) / 1000);
        assertThat(load(2).equals(one)).isTrue();
    }
}
