package org.banyan.jcstress.control.handover;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A writer that only ever tries again does not come through while another one is faster. */
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "Done in four attempts, by luck.")
@Outcome(id = "0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "Not done after fifty attempts.")
@State
public class EndlessRetry {
    private static final int ATTEMPTS = 50;

    private final AtomicInteger root = new AtomicInteger();

    @Actor
    public void starving(I_Result result) {
        for (int i = 0; i < ATTEMPTS; i++) {
            int present = root.get();
            root.addAndGet(100);
            if (root.compareAndSet(present, present + 1)) {
                result.r1 = 1;
                return;
            }
        }
    }

    @Actor
    public void other() {
        root.addAndGet(10);
    }
}
