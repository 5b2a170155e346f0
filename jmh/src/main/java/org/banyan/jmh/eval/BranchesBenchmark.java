package org.banyan.jmh.eval;

import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How much faster are two branches that need nothing of each other on two threads than on one?
 *
 * <p>{@code sum} has two equal arguments, {@code superpose} two equal alternatives, and {@code queens} looks for the
 * places of eight queens with the first one in either half of its row, a search within each branch.
 *
 * <p>Hypothesis: 1.8 times, as far as the machine has two whole cores, which {@link FibBenchmark} with two sessions
 * shows: handing over a branch and taking back its result costs little beside some tenths of a second.
 */
@State(Scope.Benchmark)
public class BranchesBenchmark extends EvalBenchmark {
    private static final String QUEENS = """
            (= (safe $column $rows Nil) True)
            (= (safe $column $rows (Cons $other $more))
               (if (or (== $column $other)
                       (or (== $column (+ $other $rows))
                           (== $column (- $other $rows))))
                   False
                   (safe $column (+ $rows 1) $more)))
            (= (queens $left $placed)
               (if (== $left 0)
                   $placed
                   (let $column (superpose (1 2 3 4 5 6 7 8))
                     (if (safe $column 1 $placed)
                         (queens (- $left 1) (Cons $column $placed))
                         (empty)))))
            (= (half $columns)
               (let $solutions
                    (collapse (let $column (superpose $columns) (queens 7 (Cons $column Nil))))
                 (size-atom $solutions)))
            """;

    @Param({"sum", "superpose", "queens"})
    String work;

    @Param({"1", "2"})
    int threads;

    private Session session;
    private Atom atom;

    @Setup
    public void define() {
        session = Programs.session(FibBenchmark.FIB + QUEENS, threads);
        atom = switch (work) {
            case "sum" -> required("(+ (fib 27) (fib 27))", "[392836]");
            case "superpose" -> required("(superpose ((fib 26) (fib 26)))", "[121393, 121393]");
            case "queens" -> required("(+ (half (1 2 3 4)) (half (5 6 7 8)))", "[92]");
            default -> throw new IllegalArgumentException("unknown work: " + work);
        };
    }

    private Atom required(String text, String results) {
        Atom required = Programs.atom(text);
        Programs.require(session, required, results);
        return required;
    }

    @Benchmark
    public Vector<Atom> branches(Steps counter) {
        long before = session.steps();
        Vector<Atom> results = session.evaluate(atom);
        counter.steps += session.steps() - before;
        return results;
    }
}
