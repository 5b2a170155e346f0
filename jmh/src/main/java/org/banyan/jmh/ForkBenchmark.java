package org.banyan.jmh;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
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
 * What do a fork and a union of unmodified branches cost?
 *
 * <p>Hypothesis: a few nanoseconds at any size, and at most one small object, since an environment is a pair of roots.
 * The rival is what the same isolation costs with a mutable map: a copy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
public class ForkBenchmark {
    @Param({"1000", "1000000"})
    int size;

    private Environment filled;
    private Environment branch;
    private Environment otherBranch;
    private Map<Atom, Long> mutable;

    @Setup
    public void fill() {
        filled = Environment.builder().addAll(Facts.edges(size)).build();
        branch = filled.fork();
        otherBranch = filled.fork();
        mutable = new HashMap<>();
        Facts.edges(size).forEach(edge -> mutable.merge(edge, 1L, Long::sum));
    }

    @Benchmark
    public Environment fork() {
        return filled.fork();
    }

    @Benchmark
    public Environment unionUnmodified() {
        return branch.union(otherBranch);
    }

    @Benchmark
    public Map<Atom, Long> copyHashMap() {
        return new HashMap<>(mutable);
    }
}
