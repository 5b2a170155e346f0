package org.banyan.jmh.eval;

import io.vavr.collection.Vector;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/**
 * How many steps a second does a core do where there is nothing but calls, comparison and arithmetic, and what does a
 * step allocate?
 *
 * <p>Hypothesis: ten million and more, and less than 100 bytes: a frame for each part that waits, and a number. Two
 * threads with a session each do not slow down each other, since they share nothing that changes; what they lose is
 * lost to the machine, and bounds what two threads can do for one session.
 */
@State(Scope.Thread)
public class FibBenchmark extends EvalBenchmark {
    static final String FIB = "(= (fib $n) (if (< $n 2) $n (+ (fib (- $n 1)) (fib (- $n 2)))))\n";

    @Param("24")
    int n;

    private Session session;
    private Atom call;

    @Setup
    public void define() {
        session = Programs.session(FIB, 1);
        Programs.require(session, Programs.atom("(fib 20)"), "[6765]");
        call = Programs.atom("(fib " + n + ")");
    }

    private Vector<Atom> evaluate(Steps counter) {
        long before = session.steps();
        Vector<Atom> results = session.evaluate(call);
        counter.steps += session.steps() - before;
        return results;
    }

    @Benchmark
    @Threads(1)
    public Vector<Atom> oneSession(Steps counter) {
        return evaluate(counter);
    }

    @Benchmark
    @Threads(2)
    public Vector<Atom> twoSessions(Steps counter) {
        return evaluate(counter);
    }
}
