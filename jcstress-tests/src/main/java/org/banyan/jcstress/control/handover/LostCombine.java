package org.banyan.jcstress.control.handover;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A combiner that marks additions as done before its compare-and-set has succeeded: if it fails, they are lost. */
@JCStressTest
@Outcome(id = "11", expect = Expect.ACCEPTABLE, desc = "Both additions are there, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "An addition is lost.")
@State
public class LostCombine {
    private final Combining combining = new Combining();

    private void add(int place, int amount) {
        Combining.Addition own = combining.handOver(place, amount);
        while (!own.done) {
            int present = combining.root.get();
            int next = present;
            for (int i = 0; i < 2; i++) {
                Combining.Addition waiting = combining.places.get(i);
                if (waiting != null && !waiting.done) {
                    waiting.done = true;
                    next += waiting.amount;
                }
            }
            combining.root.compareAndSet(present, next);
        }
    }

    @Actor
    public void first() {
        add(0, 1);
    }

    @Actor
    public void second() {
        add(1, 10);
    }

    @Arbiter
    public void after(I_Result result) {
        result.r1 = combining.root.get();
    }
}
