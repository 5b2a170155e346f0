package org.banyan.jcstress.control.listener;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Writers that call a listener each for itself, after their compare-and-set: the listener may get the later version
 * first.
 */
@JCStressTest
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "In order, by luck.")
@Outcome(id = "2, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The later version first.")
@State
public class TellsAfterwards {
    private final AtomicInteger root = new AtomicInteger();
    private final Queue<Integer> told = new ConcurrentLinkedQueue<>();

    @Actor
    public void first() {
        told.add(root.incrementAndGet());
    }

    @Actor
    public void second() {
        told.add(root.incrementAndGet());
    }

    @Arbiter
    public void after(II_Result result) {
        result.r1 = told.remove();
        result.r2 = told.remove();
    }
}
