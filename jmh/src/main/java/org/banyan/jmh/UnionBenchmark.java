package org.banyan.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the union of two modified branches cost?
 *
 * <p>Hypothesis: it follows the number of edits, and what is stored matters only by the depth of the trie. Pairs of
 * branches are made anew before each iteration and taken in turn, so that a union meets nodes that no cache has kept.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
public class UnionBenchmark {
    private static final int PAIRS = 64;

    @Param({"1000", "1000000"})
    int size;

    @Param({"100"})
    int edits;

    @Param({"fact", "rule"})
    String kind;

    private Environment base;
    private List<Atom> more;
    private final Environment[] left = new Environment[PAIRS];
    private final Environment[] right = new Environment[PAIRS];
    private int next;

    @Setup
    public void fill() {
        boolean facts = kind.equals("fact");
        int writes = 2 * PAIRS * edits;
        base = Environment.builder()
                .addAll(facts ? Facts.edges(size) : Facts.rules(0, size))
                .build();
        more = facts ? Facts.moreEdges(writes, size) : Facts.rules(size, writes);
    }

    @Setup(Level.Iteration)
    public void branch() {
        int at = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            left[pair] = base.fork().withAll(more.subList(at, at + edits));
            right[pair] = base.fork().withAll(more.subList(at + edits, at + 2 * edits));
            at += 2 * edits;
        }
    }

    @Benchmark
    public Environment union() {
        int pair = next++ % PAIRS;
        return left[pair].union(right[pair]);
    }
}
