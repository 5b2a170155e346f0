package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.junit.jupiter.api.Test;

/** A trace shows functions and effects with their results, also if they are computed within an argument. */
class TraceOfFunctionsTest {
    private static final Environment PROGRAM = Terms.environment(
            "(fact 1)",
            "(= (next $x) (+ (* $x 2) 1))",
            "(= (fib $n) (if (< $n 2) $n (+ (fib (- $n 1)) (fib (- $n 2)))))",
            "(: late (-> Atom Number))",
            "(= (late $x) (- (+ (* 2 3) $x) 1))");

    private static List<String> traced(String atom) {
        List<String> steps = new ArrayList<>();
        Session.of(PROGRAM, Settings.defaults().withTrace(steps::add), line -> {})
                .evaluate(Terms.term(atom));
        return steps.stream().map(String::strip).toList();
    }

    @Test
    void functionsWhoseResultsAreHadAtOnceAreTold() {
        assertThat(traced("(next 3)")).containsExactly("(next 3) => (+ (* 3 2) 1)", "(* 3 2) => 6", "(+ 6 1) => 7");
        assertThat(traced("(fib 1)")).containsExactly("(fib 1) => " + body(1), "(< 1 2) => True");
        assertThat(traced("(fib 2)"))
                .containsExactly(
                        "(fib 2) => " + body(2),
                        "(< 2 2) => False",
                        "(- 2 1) => 1",
                        "(fib 1) => " + body(1),
                        "(< 1 2) => True",
                        "(- 2 2) => 0",
                        "(fib 0) => " + body(0),
                        "(< 0 2) => True",
                        "(+ 1 0) => 1");
    }

    private static String body(int n) {
        return "(if (< _ 2) _ (+ (fib (- _ 1)) (fib (- _ 2))))".replace("_", Integer.toString(n));
    }

    @Test
    void whatIsTriedAndDoneAgainIsToldOnce() {
        assertThat(traced("(late (+ 1 2))"))
                .containsExactly(
                        "(late (+ 1 2)) => (- (+ (* 2 3) (+ 1 2)) 1)",
                        "(* 2 3) => 6",
                        "(+ 1 2) => 3",
                        "(+ 6 3) => 9",
                        "(- 9 1) => 8");
        assertThat(traced("(+ (/ 1 0) 1)")).containsExactly("(/ 1 0) => (Error (/ 1 0) DivisionByZero)");
    }

    @Test
    void effectsAreToldWithTheirResults() {
        assertThat(traced("(println! (+ 1 2))")).containsExactly("(+ 1 2) => 3", "(println! 3) => ()");
        assertThat(traced("(new-state 1)")).singleElement().asString().startsWith("(new-state 1) => ");
        assertThat(traced("(get-atoms &self)")).singleElement().asString().startsWith("(get-atoms &self) => [(");
        assertThat(traced("(pragma! 1 2)")).singleElement().asString().startsWith("(pragma! 1 2) => (Error (");
    }

    @Test
    void aTraceChangesNothing() {
        for (String atom : Arrays.asList("(fib 12)", "(late (+ 1 2))", "(println! (next 3))", "(/ (next 1) 0)")) {
            Session plain = Session.of(PROGRAM, Settings.defaults(), line -> {});
            Session traced = Session.of(PROGRAM, Settings.defaults().withTrace(step -> {}), line -> {});
            assertThat(traced.evaluate(Terms.term(atom))).isEqualTo(plain.evaluate(Terms.term(atom)));
            assertThat(traced.steps()).isEqualTo(plain.steps());
        }
    }
}
