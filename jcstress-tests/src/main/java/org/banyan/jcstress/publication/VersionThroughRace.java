package org.banyan.jcstress.publication;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.publication.EscapingThis;
import org.banyan.jcstress.control.publication.PlainNode;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A version may be handed over through a plain field. A thread that sees it sees its number and all of its value.
 *
 * <p>x86 keeps the order of stores, so that there a node with plain fields goes wrong only in code that the compiler
 * has reordered: the full run makes it do so, a short run does not.
 */
@JCStressTest
@ControlledBy({EscapingThis.class, PlainNode.class})
@Outcome(id = "-1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 5", expect = Expect.ACCEPTABLE, desc = "The reader sees the version, and all of it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader sees a version that is not finished.")
@State
public class VersionThroughRace {
    private static final Path KEY = Path.of(new byte[] {1, 1});

    private final PublishedRoot<PathTrie<Integer>> root = Roots.ofTrie(PathTrie.empty());

    Version<PathTrie<Integer>> shared;

    @Actor
    public void writer() {
        shared = root.update(present -> present.with(KEY, 5));
    }

    @Actor
    public void reader(II_Result seen) {
        Version<PathTrie<Integer>> version = shared;
        seen.r1 = version == null ? -1 : (int) version.number();
        seen.r2 = version == null ? -1 : version.value().getOrDefault(KEY, 0);
    }
}
