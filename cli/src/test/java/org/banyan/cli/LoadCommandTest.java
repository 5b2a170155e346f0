package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    private static final String NOTHING = "\"files\":0,\"atoms\":0,\"distinct\":0,\"rules\":0,\"types\":0,\"bytes\":0,";

    @TempDir
    Path folder;

    @Test
    void theExamples() throws IOException {
        Run run = Run.of("load", Run.EXAMPLES);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .matches("files               49\n"
                        + "atoms              286\n"
                        + "distinct atoms     262\n"
                        + "rules              174\n"
                        + "types               46\n"
                        + "bytes  +" + String.format(Locale.ROOT, "%,d", bytesOfExamples()) + "\n"
                        + "seconds  +\\d+\\.\\d{3}\n");
        assertThat(run.err())
                .isEqualTo("note: 149 atoms marked with '!' were not evaluated; to run programs, use banyan run\n");
    }

    @Test
    void theExamplesAsJson() throws IOException {
        Run run = Run.of("load", "--json", Run.EXAMPLES);
        assertThat(run.code()).isZero();
        Map<String, Object> object = Json.object(run.lines().get(0));
        assertThat(run.lines()).hasSize(1);
        assertThat(object.keySet())
                .containsExactly("files", "atoms", "distinct", "rules", "types", "bytes", "seconds", "diagnostics");
        assertThat((BigDecimal) object.remove("seconds")).isNotNegative();
        assertThat(object)
                .isEqualTo(Map.of(
                        "files", new BigDecimal(49),
                        "atoms", new BigDecimal(286),
                        "distinct", new BigDecimal(262),
                        "rules", new BigDecimal(174),
                        "types", new BigDecimal(46),
                        "bytes", new BigDecimal(bytesOfExamples()),
                        "diagnostics", List.of()));
    }

    private static long bytesOfExamples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(Run.EXAMPLES))) {
            return files.filter(file -> file.toString().endsWith(".metta"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void columnsAreAlignedWhateverIsInThem() throws IOException {
        Run run = Run.of("load", write("a.metta", "a\n".repeat(1_234_567)), "--threads", "1");
        assertThat(run.out())
                .startsWith(
                        "files                   1\n" + "atoms           1,234,567\n" + "distinct atoms          1\n");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSize("files                   1".length()));
    }

    @Test
    void errorsAreAllReportedAndNothingIsLoaded() throws IOException {
        String good = write("a.metta", "(edge a b)\n!(edge a b)");
        String bad = write("b.metta", "(edge a b))\n(c \"\\q\")\n!foo\n");
        String worse = write("c.metta", "(edge\n  (a");
        Run run = Run.of("load", good, bad, worse, name("missing.metta"));
        assertThat(run).isEqualTo(new Run(1, "", """
                        %4$s: error: there is no such file or folder
                        %2$s:1:11: error: unexpected ')': no '(' is open here
                            (edge a b))
                                      ^
                        %2$s:2:5: error: unknown escape \\q; known are \\n \\t \\r \\" \\' \\\\ \\xHH and \\u{...}
                            (c "\\q")
                                ^
                        %2$s:3:1: warning: this is a symbol and evaluates nothing; \
                        to evaluate, put white space after the '!'
                            !foo
                            ^
                        %3$s:1:1: error: this expression is not closed: 2 ')' are missing
                            (edge
                            ^
                        4 errors, 1 warning; nothing was loaded
                        """.formatted(good, bad, worse, name("missing.metta"))));
    }

    @Test
    void withKeepGoingTheOtherFilesAreLoaded() throws IOException {
        write("a.metta", "(edge a b) (edge a b) (= (f) 1) (: f T)\n!(f)");
        String bad = write("b.metta", "(edge c d)\n(edge");
        Run run = Run.of("load", "--keep-going", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("""
                        files               1
                        atoms               4
                        distinct atoms      3
                        rules               1
                        types               1
                        bytes              44
                        """);
        assertThat(run.err()).isEqualTo("""
                        %s:2:1: error: this expression is not closed: a ')' is missing
                            (edge
                            ^
                        note: 1 atom marked with '!' was not evaluated; to run programs, use banyan run
                        1 error; the rest was loaded
                        """.formatted(bad));
    }

    @Test
    void jsonHoldsTheDiagnosticsToo() throws IOException {
        String bad = write("b.metta", "(edge c d)\n  (é \"\\q\")\n");
        Run run = Run.of("load", "--json", name("no\tne"), bad);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).endsWith("\n2 errors; nothing was loaded\n");
        assertThat(run.out().replaceAll("\"seconds\":[0-9.]+", "\"seconds\":S"))
                .isEqualTo("{" + NOTHING + "\"seconds\":S,\"diagnostics\":["
                        + "{\"severity\":\"error\",\"file\":\"" + folder + "/no\\tne\",\"line\":null,\"column\":null,"
                        + "\"message\":\"there is no such file or folder\"},"
                        + "{\"severity\":\"error\",\"file\":\"" + bad + "\",\"line\":2,\"column\":7,"
                        + "\"message\":\"unknown escape \\\\q; known are \\\\n \\\\t \\\\r \\\\\\\" \\\\' \\\\\\\\ "
                        + "\\\\xHH and \\\\u{...}\"}]}\n");
        assertThat(Json.object(run.out().strip()).get("diagnostics"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void warningsAloneAreNoFailure() {
        Run run = Run.of("load", "--json", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .isEqualTo(folder + ": warning: there is no file whose name ends with .metta in this folder\n"
                        + "1 warning\n");
        assertThat(run.out()).startsWith("{" + NOTHING).contains("\"severity\":\"warning\"");
    }

    @Test
    void coloursOnATerminal() throws IOException {
        String bad = write("a.metta", "a)");
        Run run = Run.onTerminal("load", bad);
        assertThat(run)
                .isEqualTo(new Run(
                        1,
                        "",
                        "\033[1m" + bad + ":1:2:\033[m \033[31merror:\033[m unexpected ')': no '(' is open here\n"
                                + "    a)\n"
                                + "    \033[31m ^\033[m\n"
                                + "1 error; nothing was loaded\n"));
        assertThat(Run.onTerminal("load", Run.EXAMPLES).err()).startsWith("\033[36mnote:\033[m 149 atoms ");
        assertThat(Run.onTerminal("load", Run.EXAMPLES).out()).doesNotContain("\033");
    }

    @Test
    void aNameCannotCommandTheTerminal() throws IOException {
        String bad = write("\033[2J.metta", "a)");
        assertThat(Run.of("load", bad).err()).startsWith(folder + "/\uFFFD[2J.metta:1:2: error: ");
    }

    @Test
    void eightThreadsReportWhatOneReports() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("f" + i + ".metta", "(f " + i + ")\n".repeat(i) + (i % 7 == 3 ? ")\n" : "") + "!(f)\n");
        }
        for (List<String> options : List.of(List.of("--json"), List.of("--json", "--keep-going"))) {
            Run one = load(options, "1");
            assertThat(withoutTime(load(options, "8"))).isEqualTo(withoutTime(one));
            assertThat(one.code()).isEqualTo(1);
        }
    }

    private Run load(List<String> options, String threads) {
        List<String> arguments = new ArrayList<>(List.of("load", folder.toString(), "--threads", threads));
        arguments.addAll(options);
        return Run.of(arguments.toArray(String[]::new));
    }

    private static Run withoutTime(Run run) {
        return new Run(run.code(), run.out().replaceAll("\"seconds\":[0-9.]+", ""), run.err());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String name(String name) {
        return folder.resolve(name).toString();
    }
}
