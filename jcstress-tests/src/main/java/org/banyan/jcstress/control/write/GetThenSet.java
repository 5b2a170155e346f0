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

/** An immutable value alone is not enough: who reads the root and then sets it loses what came between. */
@JCStressTest
@Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both writers came through, by luck.")
@Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "One write is lost.")
@State
public class GetThenSet {
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});

    private final AtomicReference<PathTrie<Integer>> root = new AtomicReference<>(PathTrie.empty());

    @Actor
    public void first() {
        root.set(root.get().with(FIRST, 1));
    }

    @Actor
    public void second() {
        root.set(root.get().with(SECOND, 2));
    }

    @Arbiter
    public void after(I_Result result) {
        result.r1 = (int) root.get().size();
    }
}
