package org.banyan.jmh.publish.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banyan.jmh.publish.report.ReadResults.Case;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Results;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generator makes of a few results, written by hand. */
class PublishingReportTest {
    @TempDir
    static Path out;

    private static ReadResults reads;
    private static String page;

    @BeforeAll
    static void write() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PublishingReportTest.class.getResource("held.csv"))
                        .toURI())
                .getParent();
        reads = new ReadResults(Results.of(folder));
        PublishingReport.write(folder, out, "jmh/publishing", "a machine");
        page = Files.readString(out.resolve("publishing.md"));
    }

    @Test
    void findsTheThreadsOfAGroup() {
        assertThat(reads.time(Case.ONE_ONE, "readWriteLock", "1000", "0")).isEqualTo(new Figure(2_000, 0, 1));
        assertThat(reads.time(Case.WRITE, "readWriteLock", "1000", "0")).isEqualTo(new Figure(900, 0, 1));
        assertThat(reads.time(Case.TWO_TWO, "readWriteLock", "1000", "0")).isNull();
    }

    @Test
    void findsPercentilesThatAreNumbers() {
        assertThat(reads.percentile(Case.ONE_ONE, "readWriteLock", "1000", "100", "99.9"))
                .isEqualTo(new Figure(300, 0, 1));
        assertThat(reads.percentile(Case.WRITE, "readWriteLock", "1000", "100", "99.0"))
                .isNull();
    }

    @Test
    void comparesRatesWithTheGoals() {
        assertThat(page.lines())
                .contains(
                        "| environment | 1,000 | rate of each of two readers, of one alone | 1.03 ± 6 % | 0.99 | >= 0.97"
                                + " | yes |",
                        "| environment | 1,000 | rate beside a writer of 100 us, of one alone | 1.05 | 0.98 | >= 0.95 | yes |",
                        "| environment | 1,000 | rate of each of two readers, of a read-write lock's | 8.74 | – | >= 10 | no |",
                        "| environment, rules | 10,000 | a step of evaluation, slower by | +0.5 % | – | < 1 % | yes |");
    }

    @Test
    void showsEachWayToRead() {
        assertThat(page.lines())
                .contains(
                        "| read-write lock | 30.0 ns | 900 ns (0.03) | 2.00 us (0.02) | – | – |",
                        "| read-write lock | 40.0 ns | 50.0 ns | 300 ns | 4.00 us | 100 us | – | – | – |");
    }

    @Test
    void showsEachWayToWrite() {
        assertThat(page.lines())
                .contains(
                        "| publications a second, 1 us | 16 writers |",
                        "| publish | 1.50 M/s |",
                        "| longest, 1 us | 16 writers |",
                        "| CAS, again | 90.0 ms |",
                        "| publish | 4.80 k/s | 101 us | 200 us | 900 us | 10.0 ms | 1.00 |");
    }

    @Test
    void showsWhatOldVersionsHold() {
        assertThat(page.lines())
                .contains("| beyond the present one, the last so many versions | 16 | 2.00 kB | 10.0 % |");
    }

    @Test
    void fitsThePage() {
        assertThat(page.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 120);
    }

    @Test
    void drawsWellFormedSvg() throws Exception {
        String svg = Files.readString(out.resolve("publishing.svg"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out.resolve("publishing.svg").toFile());

        assertThat(svg)
                .contains(">environment<", ">read-write lock<", ">CAS, again<", ">41.7 ms<")
                .doesNotContain(">goal");
    }

    @Test
    void refusesWhatIsNoResult(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> PublishingReport.write(folder, folder, "", "")).hasMessageContaining("no results");

        Files.writeString(folder.resolve("held.csv"), "held,100");
        assertThatThrownBy(() -> new HeldTable(folder)).hasMessageContaining("held,100");

        Files.writeString(folder.resolve("contention.csv"), "vavr,banyan");
        assertThatThrownBy(() -> Contests.of(folder)).hasMessageContaining("vavr,banyan");
    }
}
