package org.banyan.jcstress.publication;

import org.banyan.jcstress.control.publication.LiveBuilder;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A trie that was built never shows what its builder does afterwards, also when handed over through a plain field. */
@JCStressTest
@ControlledBy(LiveBuilder.class)
@Outcome(id = "-1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "The reader sees what was built.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader sees less than was built, or more.")
@State
public class TrieBuilderHandOff {
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});

    PathTrie<Integer> shared;

    @Actor
    public void writer() {
        TrieBuilder<Integer> builder = PathTrie.builder();
        builder.set(FIRST, 1);
        shared = builder.build();
        builder.set(FIRST, 2).set(SECOND, 2);
    }

    @Actor
    public void reader(II_Result seen) {
        PathTrie<Integer> trie = shared;
        seen.r1 = trie == null ? -1 : trie.getOrDefault(FIRST, 0);
        seen.r2 = trie == null ? -1 : (int) trie.size();
    }
}
