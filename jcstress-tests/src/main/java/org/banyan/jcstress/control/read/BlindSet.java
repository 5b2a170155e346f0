package org.banyan.jcstress.control.read;

import java.util.concurrent.atomic.AtomicReference;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Who sets the root without looking takes another thread's own change from under its eyes. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each thread sees what it has published, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "A thread does not see its own change.")
@State
public class BlindSet {
    private static final int LOOKS = 20;
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});

    private final AtomicReference<PathTrie<Integer>> root = new AtomicReference<>(PathTrie.empty());

    @Actor
    public void first(II_Result seen) {
        root.set(root.get().with(FIRST, 1));
        seen.r1 = stays(FIRST);
    }

    @Actor
    public void second(II_Result seen) {
        root.set(root.get().with(SECOND, 1));
        seen.r2 = stays(SECOND);
    }

    private int stays(Path key) {
        int stays = 1;
        for (int i = 0; i < LOOKS; i++) {
            stays &= root.get().getOrDefault(key, 0);
        }
        return stays;
    }
}
