package org.banyan.jmh.publish;

import java.util.concurrent.TimeUnit;
import org.banyan.jmh.publish.read.SharedMap;
import org.banyan.jmh.publish.read.SharedMaps;
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

/** What the benchmarks of shared maps have in common. The time of an operation is that of one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public abstract class SharedMapBenchmark {
    @Param({"1000", "100000"})
    int size;

    @Param({
        "bare",
        "root",
        "bareTrie",
        "rootTrie",
        "bareEnvironment",
        "sharedEnvironment",
        "atom",
        "synchronized",
        "readWriteLock",
        "stampedLock",
        "concurrentHashMap",
        "scalaTrieMap",
        "scalaSnapshot"
    })
    String map;

    SharedMap shared;

    @Setup
    public void fill() {
        shared = SharedMaps.of(map, size);
    }
}
