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

/** Atoms in one reference and their index in another: a reader may come between the two. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "All of it before the update.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "All of it after the update, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "Half of the update.")
@State
public class TwoReferences {
    private static final int LOOKS = 20;
    private static final Path KEY = Path.of(new byte[] {1, 1});

    private final AtomicReference<PathTrie<Integer>> space = new AtomicReference<>(PathTrie.empty());
    private final AtomicReference<PathTrie<Integer>> index = new AtomicReference<>(PathTrie.empty());

    @Actor
    public void writer() {
        space.updateAndGet(present -> present.with(KEY, 1));
        index.updateAndGet(present -> present.with(KEY, 1));
    }

    @Actor
    public void reader(II_Result seen) {
        for (int i = 0; i < LOOKS && seen.r1 == 0 && seen.r2 == 0; i++) {
            seen.r1 = space.get().getOrDefault(KEY, 0);
            seen.r2 = index.get().getOrDefault(KEY, 0);
        }
    }
}
