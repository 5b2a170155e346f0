package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Kind;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to make a map by putting in one key after the other, in random order?
 *
 * <p>The time is that of all keys. Each kind is filled by the fastest way that it offers: through a builder, as a
 * mutable map, or, Vavr's and PCollections' having none, by a new map for each key.
 *
 * <p>Hypothesis: a key costs the trie's builder what a lookup costs and the writing of its bytes; it is faster than
 * the sorted maps and than hash maps without a builder.
 */
public class InsertBenchmark extends MapBenchmark {
    @Param({
        "trie", "treeMap", "skipListMap", "patriciaTrie", "unifiedMap", "vavrTreeMap", "vavrHashMap",
        "scalaHashMap", "scalaTrieMap", "clojure", "kotlinx", "pcollections", "bifurcan", "bifurcanSorted"
    })
    String map;

    private Kind<Object> kind;
    private Path[] keys;

    @Setup
    public void prepare() {
        kind = kind(map);
        keys = stored();
    }

    @Benchmark
    public Object insert() {
        return kind.of(keys);
    }
}
