package org.banyan.jmh;

import io.vavr.collection.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the first write on a new branch cost, and how does that grow with what is stored?
 *
 * <p>Hypothesis: O(length of the path). From 1,000 to 1,000,000 atoms it grows only by a few more levels of the trie
 * and by their cache misses, by less than four times. The rival is a persistent hash map from paths to counts, which
 * keeps no order and answers no pattern.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
public class ForkThenWriteBenchmark {
    private static final int MASK = (1 << 14) - 1;

    @Param({"1000", "10000", "1000000"})
    int size;

    @Param({"fact", "rule"})
    String kind;

    private Environment filled;
    private HashMap<Path, Long> map;
    private List<Atom> more;
    private int next;

    @Setup
    public void fill() {
        boolean facts = kind.equals("fact");
        List<Atom> atoms = facts ? Facts.edges(size) : Facts.rules(0, size);
        more = facts ? Facts.moreEdges(MASK + 1, size) : Facts.rules(size, MASK + 1);
        filled = Environment.builder().addAll(atoms).build();
        map = HashMap.empty();
        for (Atom atom : atoms) {
            map = map.put(atom.path(), 1L);
        }
    }

    @Benchmark
    public Environment forkThenWrite() {
        return filled.fork().with(more.get(next++ & MASK));
    }

    @Benchmark
    public HashMap<Path, Long> vavrPut() {
        return map.put(more.get(next++ & MASK).path(), 1L);
    }
}
