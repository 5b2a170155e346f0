package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of a trace. A trace does not change the outcome. */
class TraceTest {
    private static final Environment PROGRAM = Terms.environment(
            "(= (inc $n) (+ $n 1))",
            "(= (twice $n) (inc (inc $n)))",
            "(= (factorial $n) (if (== $n 0) 1 (* $n (factorial (- $n 1)))))",
            "(= (down $n) (if (== $n 0) done (down (- $n 1))))",
            "(= (coin) heads)",
            "(= (coin) tails)",
            "(= (colour apple) red)",
            "(= (colour leaf) green)",
            "(= (local $n) (let $m (inc $n) ($m $other)))",
            "(fact 1)",
            "(fact 2)");

    private static List<String> trace(String atom) {
        List<String> told = new ArrayList<>();
        Session.of(PROGRAM, Settings.defaults().withTrace(told::add), line -> {})
                .evaluate(Terms.term(atom));
        return told;
    }

    private static List<String> withoutIndent(String atom) {
        return trace(atom).stream().map(String::strip).toList();
    }

    @Test
    void rulesAndFunctionsAreToldAsTheyAreApplied() {
        assertThat(withoutIndent("(twice 1)"))
                .containsExactly(
                        "(twice 1) => (inc (inc 1))",
                        "(inc 1) => (+ 1 1)",
                        "(+ 1 1) => 2",
                        "(inc 2) => (+ 2 1)",
                        "(+ 2 1) => 3");
    }

    @Test
    void whatWaitsForOthersIsIndentedLess() {
        assertThat(trace("(factorial 2)"))
                .containsExactly(
                        "(factorial 2) => (if (== 2 0) 1 (* 2 (factorial (- 2 1))))",
                        "  (== 2 0) => False",
                        "  (- 2 1) => 1",
                        "  (factorial 1) => (if (== 1 0) 1 (* 1 (factorial (- 1 1))))",
                        "    (== 1 0) => False",
                        "    (- 1 1) => 0",
                        "    (factorial 0) => (if (== 0 0) 1 (* 0 (factorial (- 0 1))))",
                        "      (== 0 0) => True",
                        "  (* 1 1) => 1",
                        "(* 2 1) => 2");
    }

    @Test
    void whatTakesThePlaceOfAnotherIsIndentedAsMuch() {
        assertThat(trace("(down 100)"))
                .filteredOn(line -> line.strip().startsWith("(down"))
                .hasSize(101)
                .noneMatch(line -> line.startsWith(" "));
    }

    @Test
    void indentsEndSomewhere() {
        String most = " ".repeat(80);
        assertThat(trace("(factorial 100)"))
                .contains(most + "(factorial 60) => (if (== 60 0) 1 (* 60 (factorial (- 60 1))))")
                .contains(most + "(factorial 10) => (if (== 10 0) 1 (* 10 (factorial (- 10 1))))")
                .noneMatch(line -> line.startsWith(most + " "));
    }

    @Test
    void allAlternativesAreTold() {
        assertThat(withoutIndent("(coin)")).containsExactly("(coin) => heads", "(coin) => tails");
        assertThat(withoutIndent("(colour $x)")).containsExactly("(colour apple) => red", "(colour leaf) => green");
        assertThat(withoutIndent("(match &self (fact $n) (inc $n))"))
                .containsExactly("(inc 1) => (+ 1 1)", "(+ 1 1) => 2", "(inc 2) => (+ 2 1)", "(+ 2 1) => 3");
    }

    @Test
    void variablesHaveTheNamesThatWereWritten() {
        assertThat(withoutIndent("(local 1)"))
                .containsExactly("(local 1) => (let $m (inc 1) ($m $other))", "(inc 1) => (+ 1 1)", "(+ 1 1) => 2");
    }

    @Test
    void functionsThatFailAreTold() {
        assertThat(trace("(/ 1 0)")).containsExactly("(/ 1 0) => (Error (/ 1 0) DivisionByZero)");
    }

    @Test
    void whatHasNoMeaningTakesNoStep() {
        assertThat(trace("(unknown a)")).isEmpty();
        assertThat(trace("a")).isEmpty();
    }

    @Test
    void stepsAreToldBeforeWhatComesOfThem() {
        List<String> seen = new ArrayList<>();
        Session session = Session.of(PROGRAM, Settings.defaults().withTrace(seen::add), seen::add);
        session.evaluate(Terms.term("((println! (inc 1)) (coin))"));
        assertThat(seen.stream().map(String::strip))
                .containsExactly(
                        "(inc 1) => (+ 1 1)",
                        "(+ 1 1) => 2",
                        "2",
                        "(println! 2) => ()",
                        "(coin) => heads",
                        "(coin) => tails");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(twice 1)",
                "(factorial 20)",
                "(pair (coin) (coin))",
                "($x (colour $x))",
                "(local 1)",
                "(local $n)",
                "(/ 1 0)",
                "(collapse (superpose ((coin) (inc 1) (empty))))",
                "(let $x (inc $y) (println! ($x $y)))",
                "(match &self (fact $n) (add-atom &self (fact (inc $n))))",
                "(let $s (new-state 1) (let $t (change-state! $s (inc 1)) (get-state $s)))",
                "(add-reduct &self (= (later) (twice 1)))",
            })
    void tracesChangeNothing(String atom) {
        List<String> told = new ArrayList<>();
        Settings traced = Settings.defaults().withTrace(told::add);
        Evaluation expected = Evaluator.standard().evaluate(PROGRAM, Terms.term(atom));
        for (Settings settings : List.of(traced, traced.withThreads(4).withHeartbeat(8), traced.withHeartbeat(0))) {
            told.clear();
            Evaluation evaluation = Evaluator.of(settings).evaluate(PROGRAM, Terms.term(atom));
            assertThat(evaluation.results()).isEqualTo(expected.results());
            assertThat(evaluation.environment()).isEqualTo(expected.environment());
            assertThat(evaluation.output()).isEqualTo(expected.output());
            assertThat(evaluation.steps()).isEqualTo(expected.steps());
        }
    }
}
