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
 * What does it cost to ask a session for one application of one rule, from the atom to the list of results?
 *
 * <p>Hypothesis: less than 1 us, however many rules there are for other names, since rules are found by their name and
 * number of arguments, and translated once.
 */
@State(Scope.Benchmark)
public class CallBenchmark extends EvalBenchmark {
    @Param({"1", "1000"})
    int rules;

    private Session session;
    private Atom call;

    @Setup
    public void define() {
        StringBuilder text = new StringBuilder();
        for (int rule = 0; rule < rules; rule++) {
            text.append("(= (rule%d $x $y) (result%d $y $x))\n".formatted(rule, rule));
        }
        session = Programs.session(text.toString(), 1);
        call = Programs.atom("(rule0 1 2)");
        Programs.require(session, call, "[(result0 2 1)]");
    }

    @Benchmark
    public Vector<Atom> call() {
        return session.evaluate(call);
    }
}
