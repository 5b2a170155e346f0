package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.cli.output.Output;
import org.banyan.cli.output.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
    @TempDir
    Path folder;

    @Test
    void whereCanOneComeFrom() {
        assertThat(query("(edge $x b)", "--return", "$x")).isEqualTo(new Run(0, "a\nc\n", ""));
    }

    @Test
    void withoutATemplateWhatWasFoundIsPrinted() {
        assertThat(query("(edge $x b)")).isEqualTo(new Run(0, "(edge a b)\n(edge c b)\n", ""));
        assertThat(query("(edge a b)")).isEqualTo(new Run(0, "(edge a b)\n", ""));
    }

    @Test
    void nothingFoundIsNoFailure() {
        assertThat(query("(edge $x a)")).isEqualTo(new Run(0, "", ""));
        assertThat(query("(edge $x a)", "--count")).isEqualTo(new Run(0, "0\n", ""));
        assertThat(query("(edge $x a)", "--json")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void copiesArePrintedEach() {
        assertThat(query("(vote $colour)", "--return", "$colour"))
                .isEqualTo(new Run(0, "blue\ngreen\ngreen\ngreen\nred\nred\n", ""));
        assertThat(query("(vote $colour)", "--count")).isEqualTo(new Run(0, "6\n", ""));
        assertThat(query("(vote $colour)", "--count", "--json")).isEqualTo(new Run(0, "{\"count\":6}\n", ""));
    }

    @Test
    void resultsAreInTheOrderOfWhatIsReturned() {
        assertThat(query("(born $who $year)", "--return", "($year $who)").lines())
                .containsExactly("(1929 ben)", "(1931 ada)", "(1958 cleo)", "(1961 dara)", "(1984 emil)", "(1990 fay)");
        assertThat(query("(parent $of $who)", "--return", "$who").lines())
                .containsExactly("cleo", "cleo", "dara", "dara", "emil", "fay");
        assertThat(query("(limit $which $value)", "--return", "$value").lines())
                .containsExactly("-9223372036854775808", "9223372036854775807");
    }

    @Test
    void asJson() {
        assertThat(query("(edge $x b)", "--return", "($x)", "--json"))
                .isEqualTo(new Run(
                        0,
                        "{\"bindings\":{\"$x\":\"a\"},\"result\":\"(a)\"}\n"
                                + "{\"bindings\":{\"$x\":\"c\"},\"result\":\"(c)\"}\n",
                        ""));
        assertThat(query("(parent $of $who)", "--return", "$who", "--json").lines().stream()
                        .map(line -> Json.object(line))
                        .toList())
                .startsWith(
                        Map.of("bindings", Map.of("$of", "ada", "$who", "cleo"), "result", "cleo"),
                        Map.of("bindings", Map.of("$of", "ben", "$who", "cleo"), "result", "cleo"),
                        Map.of("bindings", Map.of("$of", "ada", "$who", "dara"), "result", "dara"))
                .hasSize(6);
        assertThat(query("(vote green)", "--json").out())
                .isEqualTo("{\"bindings\":{},\"result\":\"(vote green)\"}\n".repeat(3));
    }

    @Test
    void jsonReadsBackWhateverIsInAString() {
        Run run = query("(verse $text)", "--return", "$text", "--json");
        String verse = "\"The banyan's branches put down roots,\\nand every root becomes a trunk.\"";
        assertThat(Json.object(run.out().strip()))
                .isEqualTo(Map.of("bindings", Map.of("$text", verse), "result", verse));
        assertThat(query("(verse $text)", "--return", "$text").lines()).containsExactly(verse);
        assertThat(query("(name ben $name)", "--json").out())
                .isEqualTo("{\"bindings\":{\"$name\":\"\\\"Ben \\\\\\\"Bo\\\\\\\" Lindqvist\\\"\"},"
                        + "\"result\":\"(name ben \\\"Ben \\\\\\\"Bo\\\\\\\" Lindqvist\\\")\"}\n");
    }

    @Test
    void integersBeyond64BitsAreExact() {
        assertThat(query("(power 2 100 $n)", "--return", "$n", "--json"))
                .isEqualTo(new Run(
                        0,
                        "{\"bindings\":{\"$n\":\"1267650600228229401496703205376\"},"
                                + "\"result\":\"1267650600228229401496703205376\"}\n",
                        ""));
        assertThat(query("(power $base $n 1267650600228229401496703205376)").lines())
                .containsExactly("(power 2 100 1267650600228229401496703205376)");
    }

    @Test
    void anyScript() {
        assertThat(query("(同義語 $a $b)").out()).isEqualTo("(同義語 木 tree)\n");
        assertThat(query("(greeting ja $x)", "--return", "$x").out()).isEqualTo("\"こんにちは\"\n");
    }

    @Test
    void aStoredVariableAnswersForAnything() {
        assertThat(query("(may-vote ada)")).isEqualTo(new Run(0, "(may-vote ada)\n", ""));
        assertThat(query("(may-vote $who)", "--json"))
                .isEqualTo(new Run(0, "{\"bindings\":{},\"result\":\"(may-vote $who)\"}\n", ""));
        assertThat(query("(= (ancestor stranger) $y)").lines())
                .containsExactly(
                        "(= (ancestor stranger) unknown)",
                        "(= (ancestor stranger) (match &self (parent $b stranger) $b))",
                        "(= (ancestor stranger) (match &self (parent $b stranger) (ancestor $b)))");
    }

    @Test
    void aVariableOfTheTemplateAloneStaysOpen() {
        assertThat(query("(edge $x b)", "--return", "($x $y)"))
                .isEqualTo(new Run(
                        0, "(a $y)\n(c $y)\n", "warning: --return: $y is not in the pattern, and stays a variable\n"));
    }

    @Test
    void aPatternThatIsNone() {
        assertThat(query("(edge $x")).isEqualTo(new Run(2, "", """
                        banyan query: --pattern is not an atom
                        --pattern:1:1: error: this expression is not closed: a ')' is missing
                            (edge $x
                            ^
                        try banyan query --help
                        """));
        assertThat(query("a b").err()).isEqualTo("""
                        banyan query: --pattern is not an atom
                        --pattern:1:1: error: there are 2 atoms here; exactly one is needed
                            a b
                            ^
                        try banyan query --help
                        """);
        assertThat(query("").err()).contains("--pattern:1:1: error: there is no atom here; exactly one is needed\n");
        assertThat(query("(a) ; (").code()).isZero();
    }

    @Test
    void aTemplateThatIsNone() {
        assertThat(query("(edge $x b)", "--return", "(f \"\\q\" $#)")).isEqualTo(new Run(2, "", """
                        banyan query: --return is not an atom
                        --return:1:5: error: unknown escape \\q; known are \\n \\t \\r \\" \\' \\\\ \\xHH and \\u{...}
                            (f "\\q" $#)
                                ^
                        --return:1:10: error: the name of a variable cannot contain '#', which is reserved
                            (f "\\q" $#)
                                     ^
                        try banyan query --help
                        """));
    }

    @Test
    void aMarkIsASymbolInAPattern() throws IOException {
        write("a.metta", "(! x)");
        assertThat(Run.of("query", folder.toString(), "--pattern", "(! $x)").out())
                .isEqualTo("(! x)\n");
    }

    @Test
    void inputWithErrorsIsNotAsked() throws IOException {
        write("a.metta", "(edge a b)");
        String bad = write("b.metta", "(edge c b))");
        String error = bad + ":1:11: error: unexpected ')': no '(' is open here\n    (edge c b))\n              ^\n";
        String[] question = {"query", folder.toString(), "--pattern", "(edge $x b)"};
        assertThat(Run.of(question)).isEqualTo(new Run(1, "", error + "1 error; nothing was loaded\n"));
        assertThat(Run.of(with(question, "--json"))).isEqualTo(new Run(1, "", error + "1 error; nothing was loaded\n"));
        assertThat(Run.of(with(question, "--count")))
                .isEqualTo(new Run(1, "", error + "1 error; nothing was loaded\n"));
        assertThat(Run.of(with(question, "--keep-going")))
                .isEqualTo(new Run(1, "(edge a b)\n", error + "1 error; the rest was loaded\n"));
    }

    @Test
    void eightThreadsAnswerWhatOneAnswers() {
        for (String pattern : List.of("$x", "(= $x $y)", "(: $y $x)", "($x $y $z)")) {
            for (String option : List.of("--count", "--json", "--keep-going")) {
                Run one = query(pattern, "--return", "$x", option, "--threads", "1");
                assertThat(query(pattern, "--return", "$x", option, "--threads", "8"))
                        .isEqualTo(one);
                assertThat(one.code()).isZero();
                assertThat(one.out()).isNotEmpty();
            }
        }
    }

    @Test
    void manyResults() throws IOException {
        int size = 200_000;
        String text = IntStream.range(0, size)
                .map(i -> i * 7919 % size)
                .mapToObj(i -> "(n " + i + " " + (size - i) + ")\n")
                .collect(Collectors.joining());
        String file = write("a.metta", text);
        assertThat(Run.of("query", file, "--pattern", "(n $x $y)", "--return", "$x")
                        .lines())
                .isEqualTo(IntStream.range(0, size).mapToObj(String::valueOf).toList());
        assertThat(Run.of("query", file, "--pattern", "(n $x $y)", "--return", "$y")
                        .lines())
                .isEqualTo(
                        IntStream.rangeClosed(1, size).mapToObj(String::valueOf).toList());
        assertThat(Run.of("query", file, "--pattern", "(n $x $y)", "--count").out())
                .isEqualTo(size + "\n");
    }

    @Test
    void manyCopies() throws IOException {
        String file = write("a.metta", "(x)\n".repeat(100_000));
        assertThat(Run.of("query", file, "--pattern", "(x)").out()).isEqualTo("(x)\n".repeat(100_000));
        assertThat(Run.of("query", file, "--pattern", "$a", "--count").out()).isEqualTo("100000\n");
    }

    @Test
    void depthDoesNotMatter() throws IOException {
        int depth = 200_000;
        String atom = "(".repeat(depth) + "x" + ")".repeat(depth);
        String open = "(".repeat(depth) + "$x" + ")".repeat(depth);
        String file = write("a.metta", atom);
        assertThat(Run.of("query", file, "--pattern", "$a").out()).isEqualTo(atom + "\n");
        assertThat(Run.of("query", file, "--pattern", open, "--return", "$x").out())
                .isEqualTo("x\n");
        assertThat(Run.of("query", file, "--pattern", open, "--return", "(" + open + " $y)", "--json")
                        .code())
                .isZero();
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() throws IOException {
        String file = write("a.metta", "(x)\n".repeat(100_000) + "(y)");
        for (String template : List.of("$a", "($b $a)")) {
            ClosingPipe pipe = new ClosingPipe();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Streams streams =
                    new Streams(InputStream.nullInputStream(), new Output(pipe), new Output(err), false, false);
            int code = Banyan.run(streams, "query", file, "--pattern", "($a)", "--return", template);
            assertThat(code).isZero();
            assertThat(err.toString(StandardCharsets.UTF_8).replaceAll("warning: .*\n", ""))
                    .isEmpty();
            assertThat(pipe.writes).isEqualTo(2);
        }
    }

    /** Queries the examples. */
    private static Run query(String pattern, String... options) {
        return Run.of(with(new String[] {"query", Run.EXAMPLES, "--pattern", pattern}, options));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
