package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does one write cost that leaves the map before it as it was?
 *
 * <p>Each write takes another key, and its result is dropped. A mutable map would have to be copied for this, and is
 * no rival.
 *
 * <p>Hypothesis: the trie copies one node a level, and hash maps of the same size copy as much, so that all of them
 * wait for the cache misses of the way down. Removing costs what inserting costs.
 */
public class ForkAndWriteBenchmark extends MapBenchmark {
    @Param({
        "trie",
        "vavrTreeMap",
        "vavrHashMap",
        "scalaHashMap",
        "scalaTrieMap",
        "clojure",
        "kotlinx",
        "pcollections",
        "bifurcan",
        "bifurcanSorted"
    })
    String map;

    private Persistent<Object> kind;
    private Object filled;
    private Path[] fresh;
    private Path[] there;
    private int next;

    @Setup
    public void fill() {
        kind = (Persistent<Object>) kind(map);
        Path[] stored = stored();
        filled = kind.of(stored);
        fresh = Keys.of(shape).fresh(POOL, size);
        there = first(Keys.shuffledCopy(stored), POOL);
    }

    private Path next(Path[] keys) {
        next = next + 1 < keys.length ? next + 1 : 0;
        return keys[next];
    }

    @Benchmark
    public Object insert() {
        return kind.with(filled, next(fresh));
    }

    @Benchmark
    public Object remove() {
        return kind.without(filled, next(there));
    }
}
