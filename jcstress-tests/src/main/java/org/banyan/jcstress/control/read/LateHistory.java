package org.banyan.jcstress.control.read;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A history that each writer fills for itself, once its version is the head: the next writer may look too early. */
@JCStressTest
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "Each finds the version before its own, by luck.")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "Each finds the version before its own, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "A version that is to be kept is not found.")
@State
public class LateHistory {
    private final AtomicReferenceArray<Integer> history = new AtomicReferenceArray<>(new Integer[] {0, -1, -1});
    private final AtomicInteger root = new AtomicInteger();

    private int valueBeforeUpdate() {
        int next = root.incrementAndGet();
        history.set(next, next);
        return history.get(next - 1);
    }

    @Actor
    public void first(II_Result seen) {
        seen.r1 = valueBeforeUpdate();
    }

    @Actor
    public void second(II_Result seen) {
        seen.r2 = valueBeforeUpdate();
    }
}
