package org.banyan.core.eval.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.banyan.core.Seed;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.junit.jupiter.api.Test;

class ResultComparisonTest {
    private static final Atom A = Atom.symbol("A");
    private static final Atom B = Atom.symbol("B");
    private static final Atom C = Atom.symbol("C");
    private static final Atom X = Atom.variable("x");
    private static final Atom Y = Atom.variable("y");

    @Test
    void saysNothingOfEqualResults() {
        assertThat(ResultComparison.report(List.of(), List.of(), false)).isEmpty();
        assertThat(ResultComparison.report(List.of(A, B, A), List.of(A, A, B), false))
                .isEmpty();
        assertThat(ResultComparison.report(List.of(Atom.integer(2)), List.of(Atom.real(2)), false))
                .isEmpty();
        assertThat(ResultComparison.report(List.of(Atom.expression(X, Y)), List.of(Atom.expression(Y, X)), true))
                .isEmpty();
    }

    @Test
    void tellsWhatIsMissedAndWhatIsTooMuch() {
        assertReport(List.of(A), List.of(B), "\nExpected: [B]\nGot: [A]\nMissed results: B\nExcessive results: A");
        assertReport(List.of(A), List.of(), "\nExpected: []\nGot: [A]\nExcessive results: A");
        assertReport(List.of(), List.of(A, B), "\nExpected: [A, B]\nGot: []\nMissed results: A, B");
        assertReport(List.of(A, A, A), List.of(A), "\nExpected: [A]\nGot: [A, A, A]\nExcessive results: A, A");
        assertReport(
                List.of(C, A, B, A),
                List.of(B, Atom.string("s"), C, B, B),
                "\nExpected: [B, \"s\", C, B, B]\nGot: [C, A, B, A]"
                        + "\nMissed results: B, B, \"s\"\nExcessive results: A, A");
    }

    private static void assertReport(List<Atom> actual, List<Atom> expected, String report) {
        assertThat(ResultComparison.report(actual, expected, false)).containsExactly(report);
        assertThat(ResultComparison.report(actual, expected, true)).containsExactly(report);
    }

    @Test
    void heedsTheNamesOfVariablesWhereTheyCount() {
        assertThat(ResultComparison.report(List.of(X), List.of(Y), false))
                .containsExactly("\nExpected: [$y]\nGot: [$x]\nMissed results: $y\nExcessive results: $x");
        assertThat(ResultComparison.report(List.of(Atom.expression(X, Y)), List.of(Atom.expression(X, X)), true))
                .isNotEmpty();
    }

    @Test
    void takesLargeResults() {
        List<Atom> actual = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            actual.add(Atom.expression(A, Atom.integer(i), X));
        }
        List<Atom> expected = new ArrayList<>(actual);
        Collections.shuffle(expected, Seed.random("ResultComparison"));
        assertThat(ResultComparison.report(actual, expected, false)).isEmpty();
        assertThat(ResultComparison.report(actual, expected, true)).isEmpty();
    }

    @Test
    void givesAnErrorForTheAssertion() {
        Functions functions = Functions.of(ResultComparison::register);
        Atom assertion = Atom.expression(Atom.symbol("assertEqual"), X, A);
        for (String name : functions.names()) {
            functions
                    .assertCall(name, Atom.expression(A), Atom.expression(A), assertion)
                    .isSameAs(Outcomes.UNIT);
            assertThat(functions.call(name, Atom.expression(A), Atom.expression(), assertion))
                    .hasToString("(Error (assertEqual $x A) \"\\nExpected: []\\nGot: [A]\\nExcessive results: A\")");
            functions.assertFails(
                    "Pair of evaluation results with bindings is expected as an argument",
                    name,
                    Atom.expression(),
                    Atom.expression());
            assertThat(functions.type(name)).hasToString("(-> Atom Atom Atom (->))");
        }
        assertThat(functions.names())
                .containsExactlyInAnyOrder("_assert-results-are-equal", "_assert-results-are-alpha-equal");
    }
}
