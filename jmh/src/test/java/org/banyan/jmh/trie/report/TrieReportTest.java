package org.banyan.jmh.trie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Results;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generator makes of a few results, written by hand in the form of JMH's. */
class TrieReportTest {
    private static final String MILLION = "1000000";

    @TempDir
    static Path out;

    private static Results results;
    private static String page;

    @BeforeAll
    static void write() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TrieReportTest.class.getResource("memory.csv"))
                        .toURI())
                .getParent();
        results = MemoryLines.withResults(folder);
        TrieReport.write(folder, out, "jmh/path-trie", "a machine");
        page = Files.readString(out.resolve("path-trie.md"));
    }

    @Test
    void takesTheMedianOfAllForksAndFiles() {
        Figure figure = Rows.HIT.ours().figure(results, "edge", MILLION, "trie");

        assertThat(figure).isEqualTo(new Figure(425, 15.0 / 425, 2));
    }

    @Test
    void dividesWhatWasDoneToAllKeys() {
        Figure time = Rows.INSERT.ours().figure(results, "edge", MILLION, "trie");
        Figure bytes = Rows.INSERT.allocated().ours().figure(results, "edge", MILLION, "trie");

        assertThat(time).isEqualTo(new Figure(600, 0, 1));
        assertThat(bytes).isEqualTo(new Figure(182, 0, 1));
    }

    @Test
    void findsNothingWhereNothingWasMeasured() {
        assertThat(Rows.HIT.ours().figure(results, "url", MILLION, "trie")).isNull();
        assertThat(Rows.HIT.allocated().ours().figure(results, "edge", MILLION, "trie"))
                .isNull();
    }

    @Test
    void readsMemoryWithAndWithoutKeys() {
        Source without = Source.of(MemoryLines.WITHOUT_KEYS, Map.of());

        assertThat(Rows.MEMORY.ours().figure(results, "edge", MILLION, "treeMap"))
                .isEqualTo(new Figure(112, 0, 1));
        assertThat(without.figure(results, "edge", MILLION, "treeMap")).isEqualTo(new Figure(40, 0, 1));
        assertThat(without.figure(results, "edge", MILLION, "trie")).isNull();
    }

    @Test
    void comparesWithGoalPathMapAndTheBestRival() {
        assertThat(page.lines())
                .contains(
                        "| memory a key | edge | 15.5 B | 16.0 B (0.97) | 88.0 B (0.18) | 112 B (0.14) TreeMap |",
                        "| lookup, hit | edge | 425 ns ± 4 % | 500 ns (0.85) | 1.09 us (0.39) | 205 ns (2.07) kotlinx |");
    }

    @Test
    void comparesTheMergeWithTheJoinsOfRivals() {
        assertThat(page.lines())
                .contains("| three-way merge, 100 a side | edge | 15.0 us | 20.0 us (0.75) | 120 us (0.13)"
                        + " | 150 us (0.10) Scala HashMap |");
    }

    @Test
    void showsNoTimeAlone() {
        Comparison alone = Comparison.of(Rows.MISS, results, "edge", MILLION);

        assertThat(alone.ours()).isNotNull();
        assertThat(alone.compares()).isFalse();
        assertThat(page).doesNotContain("| lookup, miss |").doesNotContain("300 ns");
    }

    @Test
    void givesGoalsForAMillionKeysOnly() {
        assertThat(Comparison.of(Rows.HIT, results, "edge", "1000").given().goal())
                .isNull();
    }

    @Test
    void saysWhatItRanOn() {
        assertThat(page)
                .contains("| machine | a machine |", "| command | `jmh/path-trie` |", "17.0.15+6", "`-Xms3g -Xmx3g`");
    }

    @Test
    void fitsThePage() {
        assertThat(page.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 120);
    }

    @Test
    void drawsWellFormedSvg() throws Exception {
        String svg = Files.readString(out.resolve("path-trie.svg"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out.resolve("path-trie.svg").toFile());

        assertThat(svg).contains(">Banyan<", ">425 ns<", ">PathMap<", ">kotlinx<", ">goal 500 ns<", "1,000,000 keys");
    }

    @Test
    void writesThreeDigits() {
        assertThat(List.of(0.0, 0.004, 0.3, 5.0, 12.34, 523.4, 999.6, 80e6, 2.5e9).stream()
                        .map(Quantity.TIME::text))
                .containsExactly(
                        "0 ns", "0.004 ns", "0.30 ns", "5.00 ns", "12.3 ns", "523 ns", "1.00 us", "80.0 ms", "2.50 s");
        assertThat(List.of(0.02, 24.0, 1500.0).stream().map(Quantity.BYTES::text))
                .containsExactly("0 B", "24.0 B", "1.50 kB");
    }

    @Test
    void refusesWhatIsNoResult(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("other.json"), "{}");
        assertThatThrownBy(() -> MemoryLines.withResults(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other.json");

        Files.writeString(folder.resolve("other.json"), "[{\"primaryMetric\": {\"scoreUnit\": \"ops/s\"}}]");
        assertThatThrownBy(() -> MemoryLines.withResults(folder)).hasMessageContaining("ops/s");

        Files.delete(folder.resolve("other.json"));
        Files.writeString(folder.resolve("memory.csv"), "edge,1000");
        assertThatThrownBy(() -> MemoryLines.withResults(folder)).hasMessageContaining("edge,1000");
    }

    @Test
    void refusesAnEmptyFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> TrieReport.write(folder, folder, "", "")).hasMessageContaining("no results");
    }
}
