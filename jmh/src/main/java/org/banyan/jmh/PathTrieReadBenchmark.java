package org.banyan.jmh;

import io.vavr.collection.HashMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
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
 * How long does it take to find the value of a key that is there, the keys being asked for in random order?
 *
 * <p>Hypothesis: the trie looks at each byte of the key once, so that it beats {@link TreeMap}, which compares the
 * whole key at each of its log n steps, the more clearly the more keys there are; Vavr's hash map needs the key's hash
 * and fewer cache misses, and is faster where keys have little in common, as random bytes have.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xmn1g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PathTrieReadBenchmark {
    private static final int KEY_LENGTH = 16;

    @Param({"1000", "100000", "1000000"})
    private int size;

    private Path[] keys;
    private int next;

    private PathTrie<Integer> pathTrie;
    private TreeMap<Path, Integer> javaTreeMap;
    private HashMap<Path, Integer> vavrHashMap;
    private io.vavr.collection.TreeMap<Path, Integer> vavrTreeMap;

    @Setup
    public void fill() {
        Random random = new Random(size);
        keys = new Path[size];
        TrieBuilder<Integer> builder = PathTrie.builder();
        javaTreeMap = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            byte[] bytes = new byte[KEY_LENGTH];
            random.nextBytes(bytes);
            keys[i] = Path.of(bytes);
            builder.set(keys[i], i);
            javaTreeMap.put(keys[i], i);
        }
        pathTrie = builder.build();
        vavrHashMap = HashMap.ofAll(javaTreeMap);
        vavrTreeMap = io.vavr.collection.TreeMap.ofAll(javaTreeMap);
    }

    private Path nextKey() {
        next = next + 1 == size ? 0 : next + 1;
        return keys[next];
    }

    @Benchmark
    public Object pathTrie() {
        return pathTrie.get(nextKey());
    }

    @Benchmark
    public Object javaTreeMap() {
        return javaTreeMap.get(nextKey());
    }

    @Benchmark
    public Object vavrHashMap() {
        return vavrHashMap.get(nextKey());
    }

    @Benchmark
    public Object vavrTreeMap() {
        return vavrTreeMap.get(nextKey());
    }
}
