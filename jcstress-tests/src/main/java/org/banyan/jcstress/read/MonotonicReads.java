package org.banyan.jcstress.read;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.read.LaggingCache;
import org.banyan.jcstress.control.read.PlainRoot;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** The reads of one thread never go back to an earlier version. */
@JCStressTest
@ControlledBy({LaggingCache.class, PlainRoot.class})
@Outcome(
        id = "0",
        expect = Expect.ACCEPTABLE,
        desc = "Each read gave the version of the one before it, or a later one.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A read went back.")
@State
public class MonotonicReads {
    private static final int LOOKS = 20;

    private final PublishedRoot<Integer> root = Roots.ofNumber(0);

    @Actor
    public void writer() {
        root.update(present -> present + 1);
        root.publish(0, 1);
    }

    @Actor
    public void reader(I_Result result) {
        int last = 0;
        for (int i = 0; i < LOOKS; i++) {
            int now = root.current();
            result.r1 += now < last ? 1 : 0;
            last = now;
        }
    }
}
