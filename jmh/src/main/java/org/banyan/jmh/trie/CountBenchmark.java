package org.banyan.jmh.trie;

import java.util.Arrays;
import org.banyan.jmh.trie.map.Ordered;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does it take to count the keys that begin with a prefix?
 *
 * <p>The prefix is that of the middle key which about a tenth of all keys begin with, or as near to a tenth as there
 * is one: of random keys one in 256 begins with the byte of the prefix.
 *
 * <p>Hypothesis: the trie goes down the prefix and reads a number; Bifurcan's sorted map finds two positions; all other
 * sorted maps go over the keys.
 */
public class CountBenchmark extends MapBenchmark {
    @Param({"trie", "treeMap", "skipListMap", "patriciaTrie", "bifurcanSorted"})
    String map;

    private Ordered<Object> kind;
    private Object filled;
    private Path prefix;

    @Setup
    public void fill() {
        kind = (Ordered<Object>) kind(map);
        Path[] stored = stored();
        filled = kind.of(stored);
        prefix = ofATenth(stored);
    }

    static Path ofATenth(Path[] keys) {
        Path[] sorted = keys.clone();
        Arrays.sort(sorted);
        Path middle = sorted[sorted.length / 2];
        Path best = middle;
        double farness = Double.MAX_VALUE;
        for (int length = 1; length < middle.length(); length++) {
            Path prefix = middle.slice(0, length);
            long count =
                    Arrays.stream(sorted).filter(key -> key.startsWith(prefix)).count();
            double here = Math.abs(Math.log(10.0 * count / sorted.length));
            if (here < farness) {
                farness = here;
                best = prefix;
            }
        }
        return best;
    }

    @Benchmark
    public long count() {
        return kind.countBelow(filled, prefix);
    }
}
