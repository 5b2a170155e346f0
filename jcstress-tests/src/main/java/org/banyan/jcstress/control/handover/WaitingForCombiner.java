package org.banyan.jcstress.control.handover;

import org.banyan.jcstress.Stop;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A writer that waits for the one that has taken its addition along: if that one is stopped, both are. */
@JCStressTest
@Outcome(id = "111, 1", expect = Expect.ACCEPTABLE, desc = "The combiner went on.")
@Outcome(
        id = "111, 0",
        expect = Expect.ACCEPTABLE_INTERESTING,
        desc = "The writer waits until the combiner has given up.")
@State
public class WaitingForCombiner {
    private final Combining combining = new Combining();
    private final Stop handedOver = new Stop();
    private final Stop stop = new Stop();

    @Actor
    public void combiner(II_Result result) {
        handedOver.await();
        Combining.Addition taken = combining.places.get(1);
        combining.root.addAndGet(1 + taken.amount);
        result.r2 = stop.untilReleased(Stop.BRIEF) ? 1 : 0;
        taken.done = true;
    }

    @Actor
    public void writer() {
        Combining.Addition own = combining.handOver(1, 110);
        handedOver.reach();
        while (!own.done) {
            Thread.onSpinWait();
        }
        stop.release();
    }

    @Arbiter
    public void after(II_Result result) {
        result.r1 = combining.root.get();
    }
}
