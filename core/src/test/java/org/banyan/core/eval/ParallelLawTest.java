package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Effects;
import org.banyan.core.eval.host.Limits;
import org.banyan.core.eval.host.Operation;
import org.junit.jupiter.api.Test;

/** The outcome of a program does not depend on the number of threads. */
class ParallelLawTest {
    private static final int DEPTH = 4;
    private static final String SETUP = """
            !(bind! &cell (new-state 0))
            !(bind! &rng (new-random-generator 7))
            !(bind! &other (new-space))
            (= (many) 1)
            (= (many) 2)
            (= (many) (+ (many-more) 1))
            (= (many-more) 3)
            (= (count $n) (if (< $n 1) 0 (+ 1 (count (- $n 1)))))
            (= (tell $x) (let () (println! $x) $x))
            (= (note $x) (let () (add-atom &self (fact $x)) $x))
            (= (forget $x) (let () (remove-atom &self (fact $x)) $x))
            (= (known) (let $all (collapse (match &self (fact $x) $x)) (size-atom $all)))
            (= (put $x) (let $s (change-state! &cell $x) $x))
            (= (cell) (get-state &cell))
            (= (chance) (random-int &rng 0 100))
            (= (define $n $x) (let () (add-atom &self (= (defined $n) $x)) $x))
            (= (undefine $n $x) (let () (remove-atom &self (= (defined $n) $x)) $x))
            (= (typed $n) (let () (add-atom &self (: later (-> Atom Number))) $n))
            (fact 1)
            (fact 2)
            (: picky (-> Number Number Number))
            (= (picky $x $y) (+ (* $x 2) $y))""";

    /** The outcome of a program, as seen from outside. */
    private record Seen(List<String> answers, List<String> output, Environment environment) {}

    private static Seen run(List<String> program, Settings settings) {
        List<String> output = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        Session session = Session.of(Environment.empty(), settings, output::add);
        for (String line : program) {
            Atom atom = Terms.term(line.substring(line.startsWith("!") ? 1 : 0));
            if (line.startsWith("!")) {
                answers.add(((Expression) session.printable(Atom.expression(session.evaluate(atom))))
                        .children()
                        .toString());
            } else {
                session.add(atom);
            }
        }
        return new Seen(answers, output, session.environment());
    }

    private static final Settings ONE_THREAD =
            Settings.defaults().withLimits(Limits.none().withSteps(2_000).withResultBytes(100_000));

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void whatIsEvaluatedAheadIsAsIfItWasNot(@ForAll("programs") List<String> program) {
        assertThat(run(program, ONE_THREAD.withHeartbeat(0))).isEqualTo(run(program, ONE_THREAD));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void manyThreadsDoWhatOneDoes(@ForAll("programs") List<String> program) {
        Seen expected = run(program, ONE_THREAD);
        for (int threads : new int[] {2, 4, 16}) {
            assertThat(run(program, ONE_THREAD.withThreads(threads).withHeartbeat(8)))
                    .as("%d threads", threads)
                    .isEqualTo(expected);
        }
    }

    @Test
    void somethingIsEvaluatedAhead() {
        List<String> program = new ArrayList<>(SETUP.lines().toList());
        program.add("!(+ (tell (count 30)) (+ (tell (count 20)) (known)))");
        program.add("!(+ (note (count 30)) (+ (tell (count 20)) (known)))");
        assertThat(run(program, ONE_THREAD.withHeartbeat(0))).isEqualTo(run(program, ONE_THREAD));
    }

    @Test
    void settingsThatAreChangedBeforeHold() {
        List<String> program = List.of(
                "(= (work $n) (if (== $n 0) done (work (- $n 1))))",
                "(= (set $n) (pragma! max-stack-depth $n))",
                "(= (deep $n) (if (== $n 0) 0 (+ 1 (deep (- $n 1)))))",
                "!(pair (work 50) (set 200))",
                "!(deep 100)",
                "!(pair (set 0) (deep 100))",
                "!(pair (set 200) (deep 100))");
        Seen seen = run(program, ONE_THREAD);
        assertThat(seen.answers().get(1)).contains("StackOverflow");
        assertThat(run(program, ONE_THREAD.withHeartbeat(0))).isEqualTo(seen);
    }

    @Test
    void aStateThatIsMatchedIsReadAfterItWasChanged() {
        List<String> program = List.of(
                "!(bind! &s (new-state 1))",
                "!(bind! &t (new-state 2))",
                "!(add-atom &self (holds &t))",
                "(= (count $n) (if (== $n 0) done (count (- $n 1))))",
                "(= (change) (let $w (count 50) (let $x (change-state! &s 2) done)))",
                "(= (look) (collapse (match &self (holds &s) found)))",
                "!(pair (change) (look))");
        assertThat(aheadAndWithThreads(program)).isEqualTo("[(pair done (found))]");
    }

    @Test
    void newVariablesOfDifferentBranchesAreDifferent() {
        List<String> program = List.of(
                "(= (fib $n) (if (< $n 2) $n (+ (fib (- $n 1)) (fib (- $n 2)))))",
                "(= (v $i) (let $w (fib 6) (f $fresh $i $other)))",
                "!((v 1) (v 2) (v 3))");
        assertThat(aheadAndWithThreads(program))
                .isEqualTo("[((f $fresh 1 $other) (f $fresh#1 2 $other#1) (f $fresh#2 3 $other#2))]");
    }

    @Test
    void sealedVariablesOfDifferentBranchesAreDifferent() {
        List<String> program = List.of(
                "(= (count $n) (if (== $n 0) done (count (- $n 1))))",
                "(= (v) (let $w (count 20) (sealed () (f $x $y))))",
                "!((v) (v) (v))");
        assertThat(aheadAndWithThreads(program)).isEqualTo("[((f $x $y) (f $x#1 $y#1) (f $x#2 $y#2))]");
    }

    @Test
    void whatIsUsedForSeveralResultsHasOtherVariablesInEach() {
        List<String> program = List.of(
                "(= (count $n) (if (== $n 0) done (count (- $n 1))))",
                "(= (many) (superpose (1 2 3)))",
                "(= (make) (let $w (count 20) (made $new)))",
                "!(collapse (pair (many) (make)))");
        assertThat(aheadAndWithThreads(program))
                .isEqualTo("[((pair 1 (made $new)) (pair 2 (made $new#1)) (pair 3 (made $new#2)))]");
    }

    @Test
    void whatIsEvaluatedAheadForOneResultIsNotUsedForAnother() {
        List<String> program = List.of(
                "(= (count $n) (if (== $n 0) done (count (- $n 1))))",
                "(= (first 1) (let $w (count 20) (let $_ (add-atom &self (fact 1)) a)))",
                "(= (first 2) b)",
                "(= (slow) (let $w (count 20) (collapse (match &self (fact $f) $f))))",
                "(= (later $x) (let $w (count 20) (got $x)))",
                "!(pair (first $x) (slow) (later $x))");
        assertThat(aheadAndWithThreads(program)).isEqualTo("[(pair a (1) (got 1)), (pair b (1) (got 2))]");
    }

    @Test
    void theDepthOfWhatIsUsedForSeveralResultsIsThatOfOneThread() {
        List<String> program = List.of(
                "!(pragma! max-stack-depth 400)",
                "(= (ruled) 1)",
                "(= (ruled) (ruled))",
                "!(collapse (+ (ruled) (ruled)))");
        assertThat(aheadAndWithThreads(program)).startsWith("[(2 2 2");
    }

    @Test
    void randomNumbersOfASeedAreDrawnAhead() {
        AtomicInteger calls = new AtomicInteger();
        Settings settings = ONE_THREAD.withOperations(Operations.none()
                .with(Operation.effectful(
                        "counted",
                        Atom.symbol("%Undefined%"),
                        (arguments, context) -> {
                            calls.incrementAndGet();
                            return List.of(Atom.integer(1));
                        },
                        Effects.OUTPUT)));
        List<String> program = List.of(
                "!(set-random-seed &rng 1)",
                "!(bind! &gen (new-random-generator 2))",
                "(= (count $n) (if (== $n 0) done (count (- $n 1))))",
                "(= (draw) (let $w (count 20) (drawn (counted) (flip) (random-int &gen 0 100))))",
                "!(pair (count 20) (draw))");
        Seen expected = run(program, settings);
        assertThat(calls.getAndSet(0)).isEqualTo(1);
        assertThat(run(program, settings.withHeartbeat(0))).isEqualTo(expected);
        assertThat(calls.get()).as("what was drawn ahead was accepted").isEqualTo(1);
    }

    /** The answers to the last line, on one thread, ahead and on many threads. */
    private static String aheadAndWithThreads(List<String> program) {
        Seen expected = run(program, ONE_THREAD);
        assertThat(run(program, ONE_THREAD.withHeartbeat(0))).isEqualTo(expected);
        for (int threads : new int[] {2, 4}) {
            assertThat(run(program, ONE_THREAD.withThreads(threads).withHeartbeat(8)))
                    .as("%d threads", threads)
                    .isEqualTo(expected);
        }
        return expected.answers().get(expected.answers().size() - 1);
    }

    @Provide
    Arbitrary<List<String>> programs() {
        Arbitrary<String> fact = numbers(1).map(number -> "(= (defined 0) " + number + ")");
        Arbitrary<String> question = numbers(DEPTH).map(number -> "!" + number);
        return Arbitraries.frequencyOf(Tuple.of(1, fact), Tuple.of(4, question))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(lines -> {
                    List<String> program = new ArrayList<>(SETUP.lines().toList());
                    program.addAll(lines);
                    return program;
                });
    }

    private static Arbitrary<String> numbers(int depth) {
        Arbitrary<String> simple = Arbitraries.of(
                "0",
                "1",
                "2",
                "3",
                "$x",
                "$y",
                "(many)",
                "(cell)",
                "(chance)",
                "(defined 0)",
                "(defined $n)",
                "(match &self (fact $f) $f)",
                "(known)",
                "(count 9)",
                "(count 23)",
                "(superpose (4 5))",
                "(superpose ())",
                "(empty)",
                "(later 1)",
                "(unknown)",
                "(let $c (collapse (get-atoms &other)) (size-atom $c))",
                "(car-atom ())",
                "(Error bad luck)",
                "a");
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> number = Arbitraries.lazy(() -> numbers(depth - 1));
        Arbitrary<String> unary = Arbitraries.of(
                "(tell %s)",
                "(note %s)",
                "(forget %s)",
                "(put %s)",
                "(define 0 %s)",
                "(undefine 0 %s)",
                "(typed %s)",
                "(later %s)",
                "(let $c (collapse %s) (size-atom $c))",
                "(let () (add-atom &other %s) 1)",
                "(id %s)",
                "(let $s (new-state %s) (get-state $s))",
                "(unknown %s)",
                "(let () (nop %s) 2)",
                "(let $c (collapse %s) (car-atom $c))",
                "(case %s ((1 one) ($z (+ $z 1)) (Empty none)))",
                "(function (chain (eval %s) $r (return $r)))",
                "(unify (fact $u) %s $u 0)");
        Arbitrary<String> binary = Arbitraries.of(
                "(+ %s %s)",
                "(- %s %s)",
                "(* %s %s)",
                "(picky %s %s)",
                "(if (< %s 2) %s 9)",
                "(let $x %s %s)",
                "(let* (($x %s) ($y %s)) (+ $x $y))",
                "(superpose (%s %s))",
                "(unknown %s %s)",
                "(let $c (collapse (superpose (%s %s))) (size-atom $c))",
                "(foldl-atom (1 2 3) %s $a $b (+ $a (+ $b %s)))",
                "(if-error %s 0 %s)",
                "(quote (%s %s))",
                "(let $z (%s %s) 3)");
        return Arbitraries.frequencyOf(
                Tuple.of(2, simple),
                Tuple.of(5, Combinators.combine(unary, number).as(String::formatted)),
                Tuple.of(6, Combinators.combine(binary, number, number).as(String::formatted)));
    }
}
