package org.banyan.jcstress.control.read;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A ring of values that does not know of which version each of them is. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Whenever the version was found, it had its own value, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "The value of another version.")
@State
public class UncheckedRing {
    private static final int LOOKS = 20;
    private final AtomicReferenceArray<Integer> ring = new AtomicReferenceArray<>(new Integer[] {0, null});
    private final AtomicInteger root = new AtomicInteger();

    private void update() {
        int next = root.incrementAndGet();
        ring.set(next % 2, next);
    }

    @Actor
    public void writer() {
        update();
        update();
    }

    @Actor
    public void reader(I_Result seen) {
        for (int i = 0; i < LOOKS; i++) {
            seen.r1 += root.get() > 1 ? 0 : ring.get(0);
        }
    }
}
