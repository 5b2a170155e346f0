package org.banyan.jmh.trie;

import java.util.Arrays;
import org.banyan.jmh.trie.map.Joining;
import org.banyan.persistent.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to join two maps that have no key in common?
 *
 * <p>Both together have {@code size} keys, or each of them has. Their keys are in ranges of their own, or interleave
 * at random. A mutable map is copied first, since the operands must stay as they are.
 *
 * <p>Hypothesis: disjoint ranges cost the trie one path, since everything else is shared, where every rival puts
 * in each key. Where keys interleave, the trie must make most of its nodes anew, and so must every rival.
 */
public class JoinBenchmark extends MapBenchmark {
    @Param({"disjoint", "interleaved"})
    String keys;

    @Param({"half", "whole"})
    String sides;

    @Param({
        "trie",
        "trieParallel",
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
        "pcollections"
    })
    String map;

    private Joining<Object> kind;
    private Object left;
    private Object right;

    @Setup
    public void fill() {
        kind = (Joining<Object>) kind(map);
        Path[] all = Keys.of(shape).stored(sides.equals("half") ? size : 2 * size);
        if (keys.equals("disjoint")) {
            all = Keys.sortedCopy(all);
        }
        int half = all.length / 2;
        left = kind.of(Arrays.copyOfRange(all, 0, half));
        right = kind.of(Arrays.copyOfRange(all, half, all.length));
    }

    @Benchmark
    public Object join() {
        return kind.join(left, right);
    }
}
