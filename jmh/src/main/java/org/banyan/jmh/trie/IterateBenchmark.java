package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Kind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to go over all keys, each of them being looked at?
 *
 * <p>The time is that of all keys. The trie is gone over with a cursor, and with its iterator, which builds the paths;
 * of each key the length and the last byte are read.
 *
 * <p>Hypothesis: the cursor touches less memory than any rival, which must fetch two objects for each key, and these
 * in random order in a sorted map; the iterator pays for the paths that it builds.
 */
public class IterateBenchmark extends MapBenchmark {
    @Param({
        "trie",
        "trieIterator",
        "treeMap",
        "skipListMap",
        "patriciaTrie",
        "unifiedMap",
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

    private Kind<Object> kind;
    private Object filled;

    @Setup
    public void fill() {
        kind = kind(map);
        filled = kind.of(stored());
    }

    @Benchmark
    public long iterate() {
        return kind.sum(filled);
    }
}
