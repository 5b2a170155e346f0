package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.banyan.core.Environment;
import org.banyan.core.Rules;
import org.banyan.loader.text.MettaReader;
import org.banyan.loader.text.RandomText;
import org.banyan.loader.text.Seed;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load by many threads, in pieces of any size, gives exactly what one thread gives. */
class ParallelLoadTest {
    @TempDir
    private Path folder;

    private void writeFiles(Random random, boolean isSound, boolean isText) throws IOException {
        int files = 1 + random.nextInt(12);
        for (int i = 0; i < files; i++) {
            String text = new RandomText(random, isSound).next(random.nextInt(random.nextInt(4) == 0 ? 300 : 20));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (!isText && bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
            }
            Files.write(folder.resolve("f" + i + ".metta"), bytes);
        }
    }

    private static List<String> rules(Rules rules) {
        return rules.stream().map(Object::toString).toList();
    }

    private void check(ErrorPolicy policy) {
        LoadConfig one = new LoadConfig(1, 1 << 20, policy);
        LoadResult expected = WorkspaceLoader.load(List.of(folder), one);
        for (int threads = 1; threads <= 8; threads++) {
            for (int batchBytes : new int[] {1, 30, 500, 1 << 20}) {
                LoadConfig config = one.withThreads(threads).withBatchBytes(batchBytes);
                checkSame(WorkspaceLoader.load(List.of(folder), config), expected);
            }
        }
    }

    private static void checkSame(LoadResult actual, LoadResult expected) {
        assertThat(actual.environment()).isEqualTo(expected.environment());
        assertThat(actual.markedAtoms()).isEqualTo(expected.markedAtoms());
        assertThat(actual.report().diagnostics()).isEqualTo(expected.report().diagnostics());
        assertThat(actual.report().files().map(ParallelLoadTest::withoutTime))
                .isEqualTo(expected.report().files().map(ParallelLoadTest::withoutTime));
        if (expected.environment().isEmpty()) {
            return;
        }
        Environment one = expected.environment().get();
        Environment other = actual.environment().get();
        assertThat(rules(other.rules())).isEqualTo(rules(one.rules()));
        // Both loads have the empty origin, so their union is the sum of their changes.
        Environment grown = one.fork().with(MettaReader.readAtom("(= (new) 1)").get());
        Environment grownToo =
                other.fork().with(MettaReader.readAtom("(= (new) 1)").get());
        assertThat(grown.union(grownToo).size()).isEqualTo(one.size() + 2);
    }

    private static FileReport withoutTime(FileReport report) {
        return new FileReport(
                report.source(),
                report.atoms(),
                report.rules(),
                report.types(),
                report.markedAtoms(),
                report.bytes(),
                Duration.ZERO,
                report.errors(),
                report.warnings(),
                report.diagnostics());
    }

    @RepeatedTest(8)
    void soundFiles(RepetitionInfo repetition) throws IOException {
        writeFiles(Seed.random("sound" + repetition.getCurrentRepetition()), true, true);
        assertThat(WorkspaceLoader.load(List.of(folder), LoadConfig.defaults()).environment())
                .isNotEmpty();
        check(ErrorPolicy.ABORT);
    }

    @RepeatedTest(4)
    void filesWithErrors(RepetitionInfo repetition) throws IOException {
        int round = repetition.getCurrentRepetition();
        writeFiles(Seed.random("errors" + round), false, round % 2 == 0);
        check(ErrorPolicy.ABORT);
        check(ErrorPolicy.SKIP_FILE);
    }

    @Test
    void moreErrorsThanAreReported() throws IOException {
        Files.writeString(folder.resolve("a.metta"), "(a)) !b \"\\q\" ".repeat(200) + "(");
        LoadReport report =
                WorkspaceLoader.load(List.of(folder), LoadConfig.defaults()).report();
        assertThat(report.errors()).isEqualTo(401);
        assertThat(report.warnings()).isEqualTo(200);
        check(ErrorPolicy.ABORT);
    }
}
