package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Persistent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to join two branches of one map, each with some new keys?
 *
 * <p>Hypothesis: the trie follows what the branches do not share, and so do Scala's hash map and Kotlin's; all others
 * look at each key of one side.
 */
public class JoinForksBenchmark extends MapBenchmark {
    @Param({"1", "100", "1%"})
    String edits;

    @Param({
        "trie",
        "trieParallel",
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
    private BranchPairs branches;

    @Setup
    public void fork() {
        kind = (Joining<Object>) kind(map);
        branches = new BranchPairs((Persistent<Object>) kind(map), shape, size, edits);
    }

    @Benchmark
    public Object join() {
        branches.next();
        return kind.join(branches.left(), branches.right());
    }
}
