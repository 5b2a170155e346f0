package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Kind;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to make a map of keys that come in ascending order?
 *
 * <p>The time is that of all keys. The JDK's sorted maps are built in linear time, by the copy that they offer for
 * sorted maps; of the hash maps, which gain nothing by the order, one or two stand for all.
 *
 * <p>Hypothesis: the trie meets no cache miss, since each key lies beside the one before it, and costs a few bytes of
 * comparison and a write; only the copies of the JDK, which write pointers and no keys, are faster.
 */
public class SortedBuildBenchmark extends MapBenchmark {
    @Param({"trie", "treeMap", "skipListMap", "patriciaTrie", "unifiedMap", "vavrTreeMap", "kotlinx", "bifurcanSorted"})
    String map;

    private Kind<Object> kind;
    private Path[] keys;

    @Setup
    public void prepare() {
        kind = kind(map);
        keys = Keys.sortedCopy(stored());
    }

    @Benchmark
    public Object build() {
        return kind.ofSorted(keys);
    }
}
