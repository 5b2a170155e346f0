package org.banyan.jcstress.publication;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.publication.FilledAfterwards;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.publish.PublishedRoot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Nodes that were built a moment ago are whole for each thread that finds them through the root. */
@JCStressTest
@ControlledBy(FilledAfterwards.class)
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "The reader sees the new nodes, and all of them.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader sees nodes that are not finished.")
@State
public class FreshNodesThroughRoot {
    private static final int LOOKS = 20;
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {2, 1, 1});

    private final PublishedRoot<PathTrie<Integer>> root = Roots.ofTrie(PathTrie.empty());

    @Actor
    public void writer() {
        root.update(present -> present.with(FIRST, 1).with(SECOND, 2));
    }

    @Actor
    public void reader(II_Result seen) {
        for (int i = 0; i < LOOKS && seen.r1 == 0 && seen.r2 == 0; i++) {
            PathTrie<Integer> trie = root.current();
            seen.r2 = trie.getOrDefault(SECOND, 0);
            seen.r1 = trie.getOrDefault(FIRST, 0);
        }
    }
}
