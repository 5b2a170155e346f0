package org.banyan.jcstress.control.read;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A second copy of the root that readers find at times, such as a cache that is refreshed after the root was set. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Both reads before the update.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The update between the reads.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both reads after the update.")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The second read goes back.")
@State
public class LaggingCache {
    private final AtomicInteger root = new AtomicInteger();
    private volatile int cached;

    @Actor
    public void writer() {
        cached = root.incrementAndGet();
    }

    @Actor
    public void reader(II_Result seen) {
        seen.r1 = root.get();
        seen.r2 = cached;
    }
}
