package org.banyan.jmh.eval;

import io.vavr.collection.Vector;
import java.util.Map;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Session;
import org.banyan.core.eval.Settings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/**
 * What does an evaluation cost that changes nothing, and how much of it is the size of the space?
 *
 * <p>Hypothesis: nothing is copied and no version is made, so that a symbol or a sum takes some hundred nanoseconds
 * whatever the space holds, and a match with one answer about a microsecond, more in as far as a larger trie misses the
 * cache. Two sessions that begin with the same environment read it at the same time at the rate of one each.
 */
@State(Scope.Benchmark)
public class ReadOnlyBenchmark extends EvalBenchmark {
    private static final Map<String, String> ATOMS =
            Map.of("symbol", "nothing", "sum", "(+ 1 2)", "match", "(match &self (edge n7 $to) $to)");

    private static final Map<String, String> RESULTS = Map.of("symbol", "[nothing]", "sum", "[3]", "match", "[m7]");

    @Param({"symbol", "sum", "match"})
    String what;

    @Param({"1000", "100000"})
    int size;

    private Environment facts;
    private Atom atom;

    @Setup
    public void fill() {
        StringBuilder text = new StringBuilder();
        for (int fact = 0; fact < size; fact++) {
            text.append("(edge n%d m%d)\n".formatted(fact, fact));
        }
        facts = Programs.session(text.toString(), 1).environment();
        atom = Programs.atom(of(ATOMS));
    }

    private String of(Map<String, String> texts) {
        String text = texts.get(what);
        if (text == null) {
            throw new IllegalArgumentException("none of " + texts.keySet() + ": " + what);
        }
        return text;
    }

    /** The readers. */
    @State(Scope.Thread)
    public static class Reader {
        private Session session;

        @Setup
        public void begin(ReadOnlyBenchmark benchmark) {
            session = Session.of(benchmark.facts, Settings.defaults(), line -> {});
            Programs.require(session, benchmark.atom, benchmark.of(RESULTS));
            if (!session.environment().equals(benchmark.facts)) {
                throw new IllegalStateException("the space has changed");
            }
        }
    }

    @Benchmark
    @Threads(1)
    public Vector<Atom> oneReader(Reader reader) {
        return reader.session.evaluate(atom);
    }

    @Benchmark
    @Threads(2)
    public Vector<Atom> twoReaders(Reader reader) {
        return reader.session.evaluate(atom);
    }
}
