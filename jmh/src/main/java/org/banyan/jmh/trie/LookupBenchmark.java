package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Kind;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to find the value of a key, or that there is none, with the keys in random order?
 *
 * <p>Hypothesis: the trie looks at each byte of the key once, so that it beats the sorted maps, which compare whole
 * keys at each of their log n steps. A hash map meets fewer cache misses and is faster where keys have little in
 * common; its hashes are remembered by the keys here, and would cost it more where keys are new. A miss costs the trie
 * less than a hit, since it ends where the key leaves what is stored.
 */
public class LookupBenchmark extends MapBenchmark {
    @Param({
        "trie", "treeMap", "skipListMap", "patriciaTrie", "unifiedMap", "vavrTreeMap", "vavrHashMap",
        "scalaHashMap", "scalaTrieMap", "clojure", "kotlinx", "pcollections", "bifurcan", "bifurcanSorted"
    })
    String map;

    private Kind<Object> kind;
    private Object filled;
    private Path[] there;
    private Path[] missing;
    private int next;

    @Setup
    public void fill() {
        kind = kind(map);
        Path[] stored = stored();
        filled = kind.of(stored);
        there = Keys.shuffledCopy(stored);
        missing = Keys.of(shape).fresh(size, size);
    }

    private Path next(Path[] keys) {
        next = next + 1 < keys.length ? next + 1 : 0;
        return keys[next];
    }

    @Benchmark
    public @Nullable Object hit() {
        return kind.get(filled, next(there));
    }

    @Benchmark
    public @Nullable Object miss() {
        return kind.get(filled, next(missing));
    }
}
