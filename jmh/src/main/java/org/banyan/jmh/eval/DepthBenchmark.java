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
 * Does a call cost more the further the recursion has gone, where each call ends with the next, and where each waits
 * for the next?
 *
 * <p>Hypothesis: the first takes the same for each of a million calls as for each of a thousand, and neither time nor
 * memory grows. The second takes up to twice as much a call with a million of them waiting, since their frames lie in
 * the memory and not in the cache, and the collector has to copy them.
 */
@State(Scope.Benchmark)
public class DepthBenchmark extends EvalBenchmark {
    private static final String RULES = """
            (= (countdown $n) (if (== $n 0) done (countdown (- $n 1))))
            (= (sum-to $n) (if (== $n 0) 0 (+ $n (sum-to (- $n 1)))))
            """;

    @Param({"1000", "1000000"})
    int size;

    private Session session;
    private Atom tail;
    private Atom nested;

    @Setup
    public void define() {
        session = Programs.session(RULES, 1);
        tail = Programs.atom("(countdown " + size + ")");
        nested = Programs.atom("(sum-to " + size + ")");
        Programs.require(session, tail, "[done]");
        Programs.require(session, nested, "[" + (long) size * (size + 1L) / 2 + "]");
    }

    private Vector<Atom> evaluate(Atom atom, Steps counter) {
        long before = session.steps();
        Vector<Atom> results = session.evaluate(atom);
        counter.steps += session.steps() - before;
        return results;
    }

    @Benchmark
    public Vector<Atom> tail(Steps counter) {
        return evaluate(tail, counter);
    }

    @Benchmark
    public Vector<Atom> nested(Steps counter) {
        return evaluate(nested, counter);
    }
}
