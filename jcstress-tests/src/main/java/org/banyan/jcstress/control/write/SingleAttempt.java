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

/** A compare-and-set that failed must be tried again, or the write is lost. */
@JCStressTest
@Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "All three writes came through, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "A write is lost.")
@State
public class SingleAttempt {
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});
    private static final Path THIRD = Path.of(new byte[] {1, 3});

    private final AtomicReference<PathTrie<Integer>> root = new AtomicReference<>(PathTrie.empty());

    private void write(Path key) {
        PathTrie<Integer> present = root.get();
        root.compareAndSet(present, present.with(key, 1));
    }

    @Actor
    public void first() {
        write(FIRST);
        write(SECOND);
    }

    @Actor
    public void second() {
        write(THIRD);
    }

    @Arbiter
    public void after(I_Result result) {
        result.r1 = (int) root.get().size();
    }
}
