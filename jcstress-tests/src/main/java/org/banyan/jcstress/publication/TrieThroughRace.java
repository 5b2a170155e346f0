package org.banyan.jcstress.publication;

import org.banyan.jcstress.control.publication.EscapingThis;
import org.banyan.jcstress.control.publication.PlainNode;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A trie may be handed over through a plain field. A thread that sees it sees all of it, because its nodes' fields are
 * final.
 *
 * <p>x86 keeps the order of stores. There a node with plain fields goes wrong only in code that the compiler has
 * reordered: the full run makes it do so, a short run does not.
 */
@JCStressTest
@ControlledBy({EscapingThis.class, PlainNode.class})
@Outcome(id = "-1, -1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 2, 2", expect = Expect.ACCEPTABLE, desc = "The reader sees the trie, and all of it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader sees a trie that is not finished.")
@State
public class TrieThroughRace {
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});

    PathTrie<Integer> shared;

    @Actor
    public void writer() {
        shared = PathTrie.<Integer>empty().with(FIRST, 1).with(SECOND, 2);
    }

    @Actor
    public void reader(III_Result seen) {
        PathTrie<Integer> trie = shared;
        seen.r1 = trie == null ? -1 : trie.getOrDefault(FIRST, 0);
        seen.r2 = trie == null ? -1 : trie.getOrDefault(SECOND, 0);
        seen.r3 = trie == null ? -1 : (int) trie.size();
    }
}
