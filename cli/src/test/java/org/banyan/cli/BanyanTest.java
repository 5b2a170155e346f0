package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.banyan.cli.command.Command;
import org.banyan.cli.command.Specs;
import org.banyan.cli.output.FailingStream;
import org.banyan.cli.output.Output;
import org.banyan.cli.output.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class BanyanTest {
    @Test
    void onItsOwnItHelpsOnStandardErrorAndFails() {
        Run run = Run.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(Run.of("--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpIsAResult(String option) {
        Run run = Run.of(option);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("usage: banyan [-hV] COMMAND\n")
                .contains("\n  load   ", "\n  query  ", "\n  run    ", "\n  repl   ", "\n   2    ")
                .endsWith("\n");
    }

    @Test
    void everyCommandHasHelpOfItsOwn() {
        assertThat(Run.of("load", "--help").out())
                .startsWith("usage: banyan load ")
                .contains("--threads=N", "--json", "--keep-going", "PATH...", "--help", "--version")
                .doesNotContain("--pattern");
        assertThat(Run.of("query", "-h").out())
                .startsWith("usage: banyan query ")
                .contains("--pattern=ATOM", "--return=ATOM", "--count", "--threads=N", "--json", "--keep-going");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "load --help", "query --help", "run --help", "repl --help"})
    void helpFitsATerminal(String arguments) {
        assertThat(Run.of(arguments.split(" ")).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "query", "run", "repl"})
    void theHelpOfACommandBeginsWithASentence(String command) {
        String help = Run.of(command, "--help").out();
        String sentence =
                help.substring(help.indexOf("\n\n") + 2).lines().findFirst().get();
        assertThat(sentence).endsWith(".");
        assertThat(Run.of("--help").lines()).contains("  %-5s  %s".formatted(command, sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "load --version", "query -V", "run -V", "repl -V"})
    void version(String arguments) {
        Run run = Run.of(arguments.split(" "));
        assertThat(run).isEqualTo(new Run(0, Specs.version() + "\n", ""));
        assertThat(run.out()).startsWith("banyan ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lod | banyan: unknown command 'lod'; did you mean 'load'? | banyan",
                "frobnicate | banyan: unknown command 'frobnicate' | banyan",
                "load --jsn x | banyan load: unknown option '--jsn'; did you mean '--json'? | banyan load",
                "load | banyan load: missing required parameter: 'PATH' | banyan load",
                "load --json | banyan load: missing required parameter: 'PATH' | banyan load",
                "load x --threads 0 | banyan load: --threads: 0, but at least 1 is needed | banyan load",
                "load x --threads=1025 | banyan load: --threads: 1025, but at most 1024 are allowed | banyan load",
                "load x --threads two | banyan load: --threads: 'two' is not a number of threads | banyan load",
                "load x --json --json | banyan load: option '--json' should be specified only once | banyan load",
                "query x | banyan query: missing required option: '--pattern=ATOM' | banyan query",
                "query --pattern a | banyan query: missing required parameter: 'PATH' | banyan query",
                "run | banyan run: nothing to run: name a FILE, or give an expression with -e | banyan run",
                "run x --threads two | banyan run: --threads: 'two' is not a number of threads | banyan run",
                "run x --threads 0 | banyan run: --threads: 0, but at least 1 is needed | banyan run",
                "run x --threads 5000000000 | banyan run: --threads: '5000000000' is not a number of threads"
                        + " | banyan run",
                "run x --max-steps=-1 | banyan run: --max-steps: -1, but 0 or more is needed | banyan run",
                "run x --dialect x | banyan run: --dialect: 'x' is neither hyperon nor mettatron | banyan run",
                "repl x | banyan repl: unknown command 'x' | banyan repl",
                "load x --count | banyan load: unknown option '--count' | banyan load",
            })
    void misuse(String arguments, String message, String command) {
        Run run = Run.of(arguments.split(" "));
        assertThat(run).isEqualTo(new Run(2, "", message + "\ntry " + command + " --help\n"));
    }

    @Test
    void aPathMeansItself() {
        assertThat(Run.of("load", "@args").err()).startsWith("@args: error: there is no such file or folder\n");
        assertThat(Run.of("load", "--", "--json").err()).startsWith("--json: error: there is no such file or folder\n");
    }

    @Test
    void aPathThatCannotBeOne() {
        assertThat(Run.of("load", "a\0b"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "banyan load: 'a\0b' is not a valid path here; the character set of the locale may be too small\n"
                                + "try banyan load --help\n"));
    }

    @Test
    void aFailureOfTheCommandItselfIsOneLine() {
        assertThat(Run.ofCommand(new Failing(new IllegalStateException("no way")), false, "fail"))
                .isEqualTo(new Run(
                        70,
                        "so far\n",
                        "banyan: internal failure: java.lang.IllegalStateException: no way"
                                + " (BANYAN_DEBUG=1 shows where)\n"));
    }

    @Test
    void aFailureIsPrintedInFullOnRequest() {
        Run run = Run.ofCommand(new Failing(new IllegalStateException("no way")), true, "fail");
        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err())
                .startsWith("banyan: internal failure: java.lang.IllegalStateException: no way\n")
                .contains("\tat ", "BanyanTest.aFailureIsPrintedInFullOnRequest(");
    }

    @Test
    void whoeverRunsOutOfMemoryIsToldHowToGetMore() {
        String message =
                "banyan: out of memory at \\d+ MiB; to raise the limit, set for example BANYAN_JAVA_OPTS=-Xmx\\d+m\n";
        Run run = Run.ofCommand(new Failing(new OutOfMemoryError("Java heap space")), false, "fail");
        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err()).matches(message);
        Error elsewhere = new Error(new OutOfMemoryError("Java heap space"));
        assertThat(Run.ofCommand(new Failing(elsewhere), false, "fail").err()).matches(message);
    }

    @Test
    void resultsThatCannotBeWritten() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output full = new Output(new FailingStream("No space left on device"));
        int code = Banyan.run(
                new Streams(InputStream.nullInputStream(), full, new Output(err), false, false), "--version");
        assertThat(code).isEqualTo(74);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("banyan: the results could not be written: No space left on device\n");
    }

    /** A command that fails after its first result. */
    private record Failing(Throwable failure) implements Command {
        @Override
        public String name() {
            return "fail";
        }

        @Override
        public CommandSpec spec() {
            return Specs.of(name());
        }

        @Override
        public int run(ParseResult parsed, Streams streams) {
            streams.out().line("so far");
            throw Failing.<RuntimeException>unchecked(failure);
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> T unchecked(Throwable failure) throws T {
            throw (T) failure;
        }
    }
}
