package org.banyan.jmh.trie;

import java.util.Random;
import org.banyan.jmh.trie.map.Ordered;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to find the position of a key, and the key of a position?
 *
 * <p>Hypothesis: the trie adds up the sizes of what it passes on its way down, which costs little more than a lookup,
 * as it does for Bifurcan's sorted map; the JDK's sorted maps go over the keys.
 */
public class RankBenchmark extends MapBenchmark {
    @Param({"trie", "treeMap", "bifurcanSorted"})
    String map;

    private Ordered<Object> kind;
    private Object filled;
    private Path[] keys;
    private long[] positions;
    private int next;

    @Setup
    public void fill() {
        kind = (Ordered<Object>) kind(map);
        Path[] stored = stored();
        filled = kind.of(stored);
        keys = first(Keys.shuffledCopy(stored), POOL);
        positions = new Random(size).longs(keys.length, 0, size).toArray();
    }

    private int next() {
        next = next + 1 < keys.length ? next + 1 : 0;
        return next;
    }

    @Benchmark
    public long rank() {
        return kind.rank(filled, keys[next()]);
    }

    @Benchmark
    public Path keyAt() {
        return kind.keyAt(filled, positions[next()]);
    }
}
