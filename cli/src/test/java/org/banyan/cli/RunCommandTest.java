package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aLineForEachAnswer() throws IOException {
        String file = file(
                "a.metta", "(= (f $x) (* 2 $x)) !(f 4) !(println! \"between\") !(superpose (1 (2 \"x\"))) !(empty)");
        assertThat(Run.of("run", file)).isEqualTo(new Run(0, "[8]\nbetween\n[()]\n[1, (2 \"x\")]\n[]\n", ""));
    }

    @Test
    void expressionsAreEvaluatedAndDefinitionsAreNot() {
        assertThat(Run.of("run", "-e", "(= (f) 1) (f)", "-e", "!(+ 1 2)")).isEqualTo(new Run(0, "[1]\n[3]\n", ""));
    }

    @Test
    void unknownCallsComeWithASuggestion() throws IOException {
        String file = file("a.metta", "(= (double $x) (* 2 $x))\n !(duoble 4) !(duoble 4) !(Point 1)");
        assertThat(Run.of("run", file))
                .isEqualTo(new Run(
                        0,
                        "[(duoble 4)]\n[(duoble 4)]\n[(Point 1)]\n",
                        file + ":2:3: there is no rule or function duoble; did you mean double?\n"));
    }

    @Test
    void standardInputIsAFileToo() {
        assertThat(Run.with("!(+ 1 2)", "run", "-")).isEqualTo(new Run(0, "[3]\n", ""));
        assertThat(Run.with("\n!(+ 1", "run", "-").err())
                .startsWith("standard input:2:2: error: this expression is not closed: a ')' is missing\n");
    }

    @Test
    void aFailedAssertionEndsTheProgram() throws IOException {
        String file = file("a.metta", "!(assertEqual 1 1) !(assertEqual 1 2) !(+ 1 2)");
        Run run = Run.of("run", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2).last().asString().startsWith("[(Error (assertEqual 1 2) ");
        Run all = Run.of("run", "--keep-going", file);
        assertThat(all.code()).isEqualTo(1);
        assertThat(all.lines()).hasSize(3).last().isEqualTo("[3]");
    }

    @Test
    void anErrorEndsTheProgramAndNotTheNext() throws IOException {
        String bad = file("bad.metta", "(= (f) 1) !(car-atom ()) !(println! no)");
        String good = file("good.metta", "!(f)");
        Run run = Run.of("run", bad, good);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2).last().isEqualTo("[(f)]");
    }

    @Test
    void programsMayShareASpace() throws IOException {
        String one = file("one.metta", "(= (f) 1) !(println! one)");
        String two = file("two.metta", "!(f)");
        assertThat(Run.of("run", "--together", one, two, "-e", "(f)"))
                .isEqualTo(new Run(0, "one\n[()]\n[1]\n[1]\n", ""));
        String bad = file("bad.metta", "(");
        assertThat(Run.of("run", "--together", one, bad).out()).isEmpty();
        String error = file("error.metta", "!(car-atom ())");
        assertThat(Run.of("run", "--together", error, one).lines()).hasSize(1);
        assertThat(Run.of("run", "--together", "--keep-going", error, one).lines())
                .hasSize(3);
    }

    @Test
    void nothingOfAFileWithErrorsIsRun() throws IOException {
        String bad = file("bad.metta", "!(println! no)\n  )");
        String good = file("good.metta", "!(println! yes)");
        assertThat(Run.of("run", bad, good))
                .isEqualTo(new Run(
                        1,
                        "yes\n[()]\n",
                        bad
                                + ":2:3: error: unexpected ')': no '(' is open here\n          )\n          ^\n"
                                        .replace("          ", "      ")));
    }

    @Test
    void whatIsNoFile() {
        String none = folder.resolve("none").toString();
        assertThat(Run.of("run", none, folder.toString()))
                .isEqualTo(new Run(
                        1,
                        "",
                        none + ": error: there is no such file or folder\n" + folder
                                + ": error: this is a folder; name the files to run, such as "
                                + folder.resolve("main.metta") + "\n"));
    }

    @Test
    void modulesAreFoundBesideTheFile() throws IOException {
        file("m.metta", "(= (f) found)");
        assertThat(Run.of("run", file("a.metta", "!(import! &self m) !(f)")).lines())
                .containsExactly("[()]", "[found]");
    }

    @Test
    void aModuleThatIsLoadedInPartIsAFailure() throws IOException {
        file("m.metta", "!(assertEqual 1 2)");
        Run run = Run.of("run", file("a.metta", "!(import! &self m)"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("[()]\n");
        assertThat(run.err()).startsWith("top:m: ended by (Error (assertEqual 1 2) ");
    }

    @Test
    void asJson() throws IOException {
        String file = file("a.metta", "(a)\n!(superpose (1 \"x\"))\n!(println! out)");
        assertThat(Run.of("run", "--json", file).lines())
                .containsExactly(
                        "{\"file\":\"" + file + "\",\"line\":2,\"atom\":\"(superpose (1 \\\"x\\\"))\","
                                + "\"results\":[\"1\",\"\\\"x\\\"\"]}",
                        "out",
                        "{\"file\":\"" + file + "\",\"line\":3,\"atom\":\"(println! out)\",\"results\":[\"()\"]}");
    }

    @Test
    void messagesAndTimesGoToStandardError() throws IOException {
        String file = file("a.metta", "!(trace! here 1)");
        Run run = Run.of("run", "--time", file, "-e", "2");
        assertThat(run.out()).isEqualTo("[1]\n[2]\n");
        assertThat(run.err())
                .matches("here\n\\Q" + file + "\\E: \\d\\.\\d{3} s\n-e: \\d\\.\\d{3} s\ntotal: \\d+\\.\\d{3} s\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"programs", "mettatron"})
    void theExamplesHold(String folder) throws IOException {
        Path programs = Path.of(Run.EXAMPLES, folder);
        try (Stream<Path> files = Files.list(programs)) {
            String[] arguments = Stream.concat(
                            Stream.of("run"), files.map(Path::toString).sorted())
                    .toArray(String[]::new);
            Run run = Run.of(arguments);
            assertThat(run.out()).doesNotContain("(Error ").contains("[()]");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void theDialect() {
        Run run = Run.of("run", "--dialect", "mettatron", "-e", "!(seq (= (f) true) (f))");
        assertThat(run.out()).isEqualTo("[True]\n");
        assertThat(run.code()).isZero();
    }
}
