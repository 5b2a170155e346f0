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
import org.openjdk.jcstress.infra.results.I_Result;

/** A merge with one value, set in place of whatever is present by then: what came between is lost. */
@JCStressTest
@Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "All branches came through, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "A branch is lost.")
@State
public class LateExpectation {
    private static final PathTrie<Integer> BASE = PathTrie.empty();
    private static final PathTrie<Integer> FIRST = BASE.with(Path.of(new byte[] {1, 1}), 1);
    private static final PathTrie<Integer> SECOND = BASE.with(Path.of(new byte[] {1, 2}), 1);
    private static final PathTrie<Integer> THIRD = BASE.with(Path.of(new byte[] {1, 3}), 1);
    private static final PathTrie<Integer> FOURTH = BASE.with(Path.of(new byte[] {1, 4}), 1);

    private final AtomicReference<PathTrie<Integer>> root = new AtomicReference<>(BASE);

    private void publish(PathTrie<Integer> branch) {
        PathTrie<Integer> merged;
        do {
            merged = PathTrie.merge(BASE, root.get(), branch, (old, published, later) -> later);
        } while (!root.compareAndSet(root.get(), merged));
    }

    @Actor
    public void oneWriter() {
        publish(FIRST);
        publish(SECOND);
    }

    @Actor
    public void other() {
        publish(THIRD);
        publish(FOURTH);
    }

    @Arbiter
    public void after(I_Result result) {
        result.r1 = (int) root.get().size();
    }
}
