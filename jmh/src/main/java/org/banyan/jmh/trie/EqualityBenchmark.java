package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Kind;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to see that two maps are equal that were made of equal keys in different orders?
 *
 * <p>The time is that of all keys. The maps have no object in common, and their keys have not either.
 *
 * <p>Hypothesis: the structure of the trie does not depend on the order, so that two tries are compared node by node;
 * a map without such a structure looks up each key of one side in the other.
 */
public class EqualityBenchmark extends MapBenchmark {
    @Param({
        "trie", "treeMap", "skipListMap", "patriciaTrie", "unifiedMap", "vavrTreeMap", "vavrHashMap",
        "scalaHashMap", "scalaTrieMap", "clojure", "kotlinx", "pcollections", "bifurcan", "bifurcanSorted"
    })
    String map;

    private Object one;
    private Object other;

    @Setup
    public void fill() {
        Kind<Object> kind = kind(map);
        Path[] stored = stored();
        one = kind.of(stored);
        other = kind.of(Keys.shuffledCopy(stored));
    }

    @Benchmark
    public boolean equal() {
        return one.equals(other);
    }
}
