package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to see that two branches of one map are equal, to which the same key was added?
 *
 * <p>Hypothesis: the trie stops wherever the branches share a node, and so does a persistent map whose equality knows
 * its structure; any other looks at each key.
 */
public class ForkEqualityBenchmark extends MapBenchmark {
    private static final int PAIRS = 1 << 10;

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

    private final Object[] left = new Object[PAIRS];
    private final Object[] right = new Object[PAIRS];
    private int next;

    @Setup
    public void fork() {
        Persistent<Object> kind = (Persistent<Object>) kind(map);
        Object base = kind.of(stored());
        Path[] fresh = Keys.of(shape).fresh(PAIRS, size);
        for (int pair = 0; pair < PAIRS; pair++) {
            left[pair] = kind.with(base, fresh[pair]);
            right[pair] = kind.with(base, Path.of(fresh[pair].toByteArray()));
        }
    }

    @Benchmark
    public boolean equal() {
        next = next + 1 < PAIRS ? next + 1 : 0;
        return left[next].equals(right[next]);
    }
}
