package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.banyan.core.eval.host.Limits;
import org.junit.jupiter.api.Test;

/** What a program does, does not depend on how many threads evaluate it. */
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

    /** All that is seen of a program from outside. */
    private record Seen(List<String> answers, List<String> output, Environment environment) {}

    private static Seen run(List<String> program, Settings settings) {
        List<String> output = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        Session session = Session.of(Environment.empty(), settings, output::add);
        for (String line : program) {
            Atom atom = Terms.term(line.substring(line.startsWith("!") ? 1 : 0));
            if (line.startsWith("!")) {
                answers.add(session.evaluate(atom).stream()
                        .map(session::print)
                        .toList()
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
