package org.banyan.jmh.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.banyan.jmh.report.Results;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generator makes of a few results, written by hand. */
class ReportTest {
    @TempDir
    static Path out;

    private static String page;

    @BeforeAll
    static void write() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ReportTest.class.getResource("processes.csv"))
                        .toURI())
                .getParent();
        Report.write(folder, out, "jmh/programs", "a machine");
        page = Files.readString(out.resolve("evaluation.md"));
    }

    @Test
    void comparesWithTheGoals() {
        assertThat(page.lines())
                .contains(
                        "| `(rule0 1 2)`, rules in all: 1 | 300 ns | – | <= 1 us | yes |",
                        "| `(rule0 1 2)`, rules in all: 1000 | 1.20 us | – | <= 1 us | no |",
                        "| sum, two branches on two threads, of the speed on one | 1.90 | 1.60 | >= 1.8 | yes |");
    }

    @Test
    void takesTheStartFromProcesses() {
        assertThat(page.lines())
                .contains(
                        "| fib | 310 ms ± 3 % | 100 ms | 350 ms ± 3 % | 20.0 ms | 15.0 ms |",
                        "| fib30 | 190 ms | 0 ns | 180 ms | – | – |", "| tak | – | – | – | 8.00 ms | – |");
        assertThat(page).contains("an empty program takes 210 ms ± 5 %");
    }

    @Test
    void comparesWithWhatOthersTook() {
        assertThat(page.lines())
                .contains(
                        "| fib 24 | fib | 310 ms ± 3 % | 100 ms | 20.0 ms | 140 ms | 250 ms | 2.40 s | > 20.0 s |",
                        "| fib 30 | fib30 | 190 ms | 0 ns | – | – | 910 ms | – | – |");
        assertThat(page).doesNotContain("lookup30k");
    }

    @Test
    void countsSteps() {
        assertThat(page.lines()).contains("| fib | 400,000 | 20.0 M/s | 50.0 ns | 70.0 B |");
    }

    @Test
    void keepsTheStepsOfMethodsApart() {
        assertThat(page.lines())
                .contains(
                        "| Depth.tail | size 1000 | 60.0 us | 20.0 ns | 50.0 M/s | 90.0 B |",
                        "| Depth.nested | size 1000 | 80.0 us | 40.0 ns | 25.0 M/s | 100 B |",
                        "| ReadOnly.oneReader | size 1000, what sum | 104 ns | 560 B |");
    }

    @Test
    void fitsThePage() {
        assertThat(page.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 120);
    }

    @Test
    void drawsWellFormedSvg() throws Exception {
        Path file = out.resolve("evaluation.svg");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());

        assertThat(Files.readString(file))
                .contains(">fib 24, a process<", ">310 ms<", ">reference, over<", ">goal 1.00 us<", ">sum, 2<");
    }

    @Test
    void refusesWhatIsNoResult(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Report.write(folder, folder, "", "")).hasMessageContaining("no results");

        Files.writeString(folder.resolve("processes.csv"), "fib,0.3");
        assertThatThrownBy(() -> ProcessLines.addTo(Results.of(folder), folder)).hasMessageContaining("fib,0.3");
    }
}
