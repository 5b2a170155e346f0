package org.banyan.jcstress.control.write;

import java.util.concurrent.atomic.AtomicReference;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Branches that are joined, without a look at what they were made from: a removal comes to nothing. */
@JCStressTest
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "What was removed is gone, by luck.")
@Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The removal is lost.")
@State
public class JoinedBranches {
    private static final Path OLD = Path.of(new byte[] {1, 0});
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});
    private static final PathTrie<Integer> INITIAL = PathTrie.<Integer>empty().with(OLD, 1);
    private static final PathTrie<Integer> REMOVING = INITIAL.without(OLD).with(FIRST, 1);
    private static final PathTrie<Integer> ADDING = INITIAL.with(SECOND, 1);

    private final AtomicReference<PathTrie<Integer>> root = new AtomicReference<>(INITIAL);

    private void publish(PathTrie<Integer> branch) {
        root.updateAndGet(present -> present.join(branch, (one, other) -> one));
    }

    @Actor
    public void first() {
        publish(REMOVING);
    }

    @Actor
    public void second() {
        publish(ADDING);
    }

    @Arbiter
    public void after(III_Result result) {
        result.r1 = root.get().getOrDefault(OLD, 0);
        result.r2 = root.get().getOrDefault(FIRST, 0);
        result.r3 = root.get().getOrDefault(SECOND, 0);
    }
}
