package org.banyan.jmh.trie;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the benchmarks of this package have in common. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public abstract class MapBenchmark {
    /** How many keys are prepared, at most, for an operation that wants another one each time; a power of two. */
    static final int POOL = 1 << 16;

    @Param({"bin16", "edge", "url"})
    String shape;

    @Param({"1000", "100000", "1000000"})
    int size;

    Path[] stored() {
        return Keys.of(shape).stored(size);
    }

    /** The keys that are looked up in turn: as many as are stored, or the pool. */
    static Path[] first(Path[] keys, int most) {
        return keys.length <= most ? keys : Arrays.copyOf(keys, most);
    }

    static Kind<Object> kind(String map) {
        return Kinds.of(map);
    }
}
