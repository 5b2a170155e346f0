package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Int64;
import org.banyan.core.eval.host.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evaluation as a function of an environment and an atom. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EvaluationTest {
    private static final Environment PROGRAM = Terms.environment(
            "(= (coin) tails)",
            "(= (coin) heads)",
            "(= (inc $n) (+ $n 1))",
            "(= (tell $x) (let () (println! $x) $x))",
            "(= (note $x) (let () (add-atom &self (fact $x)) $x))",
            "(= (count $n) (if (== $n 0) 0 (+ 1 (count (- $n 1)))))",
            "(= (loop) (loop))",
            "(fact 1)",
            "(fact 1)");

    private static Evaluation evaluate(String atom) {
        return Evaluator.standard().evaluate(PROGRAM, Terms.term(atom));
    }

    /** An evaluator whose programs can call {@code seen}, which counts how often. */
    private static Evaluator counting(AtomicInteger calls) {
        Operation seen = Operation.effectful(
                "seen", Terms.term("(-> Atom)"), (arguments, context) -> List.of(Int64.of(calls.incrementAndGet())));
        return Evaluator.of(Settings.defaults().withOperations(Operations.none().with(seen)));
    }

    @Test
    void nothingIsDoneBeforeTheOutcomeIsAskedFor() {
        AtomicInteger calls = new AtomicInteger();
        Evaluation evaluation = counting(calls).evaluate(PROGRAM, Terms.term("(seen)"));
        assertThat(calls).hasValue(0);
        evaluate("(loop)");
        assertThat(evaluation.output()).isEmpty();
        assertThat(calls).hasValue(1);
    }

    @Test
    void theWorkIsDoneOnce() {
        AtomicInteger calls = new AtomicInteger();
        Evaluation evaluation = counting(calls).evaluate(PROGRAM, Terms.term("(note (tell (seen)))"));
        for (int i = 0; i < 3; i++) {
            assertThat(evaluation.results()).containsExactly(Int64.of(1));
            assertThat(evaluation.counts()).containsExactly(Tuple.of(Int64.of(1), 1));
            assertThat(evaluation.output()).containsExactly("1");
            assertThat(evaluation.environment().multiplicity(Terms.term("(fact 1)")))
                    .isEqualTo(3);
            assertThat(evaluation.steps()).isPositive();
        }
        assertThat(evaluation.environment()).isSameAs(evaluation.environment());
        assertThat(calls).hasValue(1);
    }

    @Test
    void theWorkIsDoneOnceThoughManyThreadsAsk() throws Exception {
        int threads = 4;
        AtomicInteger calls = new AtomicInteger();
        Evaluation evaluation = counting(calls).evaluate(PROGRAM, Terms.term("(pair (seen) (count 1000))"));
        CyclicBarrier start = new CyclicBarrier(threads);
        Callable<Vector<Atom>> ask = () -> {
            start.await();
            return evaluation.results();
        };
        List<FutureTask<Vector<Atom>>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            FutureTask<Vector<Atom>> task = new FutureTask<>(ask);
            tasks.add(task);
            new Thread(task, "asks " + i).start();
        }
        for (FutureTask<Vector<Atom>> task : tasks) {
            assertThat(task.get()).containsExactly(Terms.term("(pair 1 1000)"));
        }
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(coin)                            | Vector(tails, heads)",
                "(pair (coin) (coin))              | Vector((pair tails tails), (pair tails heads), "
                        + "(pair heads tails), (pair heads heads))",
                "(superpose (b a b c a b))         | Vector(b, a, b, c, a, b)",
                "(match &self (fact $n) (inc $n))  | Vector(2, 2)",
                "(superpose (b (empty) a Empty))   | Vector(b, a)",
                "(superpose ((/ 1 0) a (/ 2 0)))   | Vector(a)",
                "(superpose ((/ 1 0) (/ 2 0)))     | "
                        + "Vector((Error (/ 1 0) DivisionByZero), (Error (/ 2 0) DivisionByZero))",
                "(empty)                           | Vector()",
                "(unknown $x)                      | Vector((unknown $x))",
            })
    void resultsAreInTheOrderOfRulesAndAsOftenAsTheyWereFound(String atom, String results) {
        assertThat(evaluate(atom).results()).hasToString(results);
    }

    @Test
    void countsAreInTheOrderOfTheFirst() {
        Evaluation evaluation = evaluate("(superpose (b a b c a b))");
        List<Tuple2<Atom, Integer>> counts = evaluation.counts().toJavaList();
        assertThat(counts)
                .containsExactly(
                        Tuple.of(Terms.symbol("b"), 3), Tuple.of(Terms.symbol("a"), 2), Tuple.of(Terms.symbol("c"), 1));
        assertThat(evaluate("(empty)").counts()).isEmpty();
    }

    @Test
    void theEnvironmentIsTheOneThatTheProgramHasLeft() {
        Evaluation evaluation = evaluate("(superpose ((note 2) (remove-atom &self (fact 1)) (note (inc 2))))");
        assertThat(evaluation.environment())
                .isEqualTo(PROGRAM.without(Terms.term("(fact 1)"))
                        .with(Terms.term("(fact 2)"))
                        .with(Terms.term("(fact 3)")));
    }

    @Test
    void theEnvironmentThatItBeganWithIsAsItWas() {
        Environment begun = PROGRAM.fork();
        Evaluator evaluator = Evaluator.standard();
        Evaluation one = evaluator.evaluate(begun, Terms.term("(note 2)"));
        Evaluation other = evaluator.evaluate(begun, Terms.term("(note 3)"));
        assertThat(one.environment()).isEqualTo(PROGRAM.with(Terms.term("(fact 2)")));
        assertThat(other.environment()).isEqualTo(PROGRAM.with(Terms.term("(fact 3)")));
        assertThat(begun).isEqualTo(PROGRAM);
        assertThat(one.environment().union(other.environment()))
                .isEqualTo(PROGRAM.with(Terms.term("(fact 2)")).with(Terms.term("(fact 3)")));
    }

    @Test
    void whatIsEvaluatedWithoutChangesLeavesAnEqualEnvironment() {
        assertThat(evaluate("(count 10)").environment()).isEqualTo(PROGRAM);
        assertThat(evaluate("(loop-that-is-not-there)").environment()).isEqualTo(PROGRAM);
    }

    @Test
    void linesAreInTheOrderInWhichTheyWerePrinted() {
        assertThat(evaluate("(pair (tell (coin)) (tell (superpose (1 2))))").output())
                .containsExactly("tails", "heads", "1", "2", "1", "2");
        assertThat(evaluate("(coin)").output()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | 0",
                "(unknown a) | 0",
                "(+ 1 2) | 1",
                "(inc 1) | 2",
                "(inc (inc 1)) | 4",
                "(coin) | 2",
                "(pair (coin) (coin)) | 6",
                "(inc (superpose (1 2))) | 5",
            })
    void stepsAreRulesAndCallsOfFunctions(String atom, long steps) {
        assertThat(evaluate(atom).steps()).isEqualTo(steps);
    }

    @Test
    void equalQuestionsHaveEqualOutcomes() {
        String atom = "(pair (note (coin)) (tell $x))";
        assertThat(evaluate(atom).results()).isEqualTo(evaluate(atom).results());
        assertThat(evaluate(atom).environment()).isEqualTo(evaluate(atom).environment());
        assertThat(evaluate(atom).output()).isEqualTo(evaluate(atom).output());
        assertThat(evaluate(atom).steps()).isEqualTo(evaluate(atom).steps());
    }

    @Test
    void whatGoesTooFarHasAnOutcomeToo() {
        Evaluation evaluation = Evaluator.of(Settings.defaults().withMaxSteps(100))
                .evaluate(PROGRAM, Terms.term("(let $n (note 2) (loop))"));
        assertThat(evaluation.results())
                .containsExactly(Terms.term("(Error (let $n (note 2) (loop)) (LimitExceeded steps 100))"));
        assertThat(evaluation.environment()).isEqualTo(PROGRAM);
    }

    @Test
    void anEvaluationThatWasInterruptedCanBeAskedAgain() {
        Evaluation evaluation = evaluate("(note (count 10000))");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(evaluation::results).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(evaluation.results()).containsExactly(Int64.of(10_000));
        assertThat(evaluation.environment()).isEqualTo(PROGRAM.with(Terms.term("(fact 10000)")));
    }

    @Test
    void theSettingsAreThoseThatWereGiven() {
        Settings settings = Settings.defaults().withMaxDepth(7);
        assertThat(Evaluator.of(settings).settings()).isSameAs(settings);
        assertThat(Evaluator.standard().settings())
                .isEqualTo(Evaluator.standard().settings());
    }
}
