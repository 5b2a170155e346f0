package org.banyan.jmh.trie;

import org.banyan.jmh.trie.map.MergingKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to merge two branches of one map with the base at hand, each with some new keys?
 *
 * <p>No rival merges three ways; {@link JoinForksBenchmark} joins the same branches without the base.
 *
 * <p>Hypothesis: less than the join, since a node that one branch shares with the base is replaced by the other
 * branch's unseen, where the join must look into both.
 */
public class MergeForksBenchmark extends MapBenchmark {
    @Param({"1", "100", "1%"})
    String edits;

    @Param("trie")
    String map;

    private MergingKind<Object> kind;
    private BranchPairs branches;

    @Setup
    public void fork() {
        kind = (MergingKind<Object>) kind(map);
        branches = new BranchPairs(kind, shape, size, edits);
    }

    @Benchmark
    public Object merge() {
        branches.next();
        return kind.merge(branches.base, branches.left(), branches.right());
    }
}
