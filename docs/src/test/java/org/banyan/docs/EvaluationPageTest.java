package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Operations;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.Operation;
import org.banyan.loader.Program;
import org.banyan.loader.ProgramRunner;
import org.banyan.loader.text.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on evaluation: its programs have the results that it says, and the names in it are those of the library. */
class EvaluationPageTest {
    private static final Page PAGE = Page.of("evaluation.md");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    static List<List<String>> programs() {
        return PAGE.rows("program", "results");
    }

    static List<List<String>> dialects() {
        return PAGE.rows("program", "Hyperon", "MeTTaTron");
    }

    static Stream<String> names() {
        return PAGE.rows("group", "names").stream().flatMap(row -> codes(row.get(1)).stream());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramHasTheseResults(List<String> row) {
        assertThat(results(row.get(0), Dialect.HYPERON)).isEqualTo(codes(row.get(1)));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void aProgramHasTheseResultsInTheDialects(List<String> row) {
        assertThat(results(row.get(0), Dialect.HYPERON)).isEqualTo(codes(row.get(1)));
        assertThat(results(row.get(0), Dialect.METTATRON)).isEqualTo(codes(row.get(2)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameMeansSomething(String name) {
        Operation operation = Operation.pure(name, Atom.symbol("Atom"), arguments -> arguments[0]);
        assertThatThrownBy(() -> Operations.none().with(operation)).hasMessageContaining("the library has something");
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(Page::string)
                .toList();
    }

    /** The results of the last atom that a program evaluates. */
    private static List<String> results(String cell, Dialect dialect) {
        Program program = Program.read(SourceText.of("page", Page.bytes(cell))).get();
        Session session = Session.of(Environment.empty(), Settings.defaults().withDialect(dialect), line -> {});
        List<Seq<Atom>> answers = new ArrayList<>();
        new ProgramRunner(session, (from, statement, results) -> answers.add(results), false).run(program);
        return answers.get(answers.size() - 1).map(session::print).toJavaList();
    }
}
