package org.banyan.jcstress.read;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.read.BlindSet;
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

/** A thread that has published finds its change in every later read, whatever other threads publish. */
@JCStressTest
@ControlledBy(BlindSet.class)
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each thread sees what it has published.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A thread does not see its own change.")
@State
public class ReadYourWrites {
    private static final int LOOKS = 20;
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});

    private final PublishedRoot<PathTrie<Integer>> root = Roots.ofTrie(PathTrie.empty());

    @Actor
    public void first(II_Result seen) {
        root.update(present -> present.with(FIRST, 1));
        seen.r1 = stays(FIRST);
    }

    @Actor
    public void second(II_Result seen) {
        PathTrie<Integer> base = root.current();
        root.publish(base, base.with(SECOND, 1));
        seen.r2 = stays(SECOND);
    }

    /** Whether a key is there each time that the root is looked at. */
    private int stays(Path key) {
        int stays = 1;
        for (int i = 0; i < LOOKS; i++) {
            stays &= root.current().getOrDefault(key, 0);
        }
        return stays;
    }
}
