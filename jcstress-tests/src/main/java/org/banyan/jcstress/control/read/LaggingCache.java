package org.banyan.jcstress.control.read;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A second copy of the root that readers find at times, such as a cache that is refreshed after the root was set. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "No read went back, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "A read went back.")
@State
public class LaggingCache {
    private static final int LOOKS = 20;

    private final AtomicInteger root = new AtomicInteger();
    private volatile int cached;

    @Actor
    public void writer() {
        cached = root.incrementAndGet();
        cached = root.incrementAndGet();
    }

    @Actor
    public void reader(I_Result result) {
        int last = 0;
        for (int i = 0; i < LOOKS; i++) {
            int now = i % 2 == 0 ? root.get() : cached;
            result.r1 += now < last ? 1 : 0;
            last = now;
        }
    }
}
