package org.banyan.jcstress.control.write;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A root of bare values: the value is the old one again, and no thread can see that there was another. */
@JCStressTest
@Outcome(id = "1, 3", expect = Expect.ACCEPTABLE, desc = "The comparing thread came first.")
@Outcome(id = "0, 2", expect = Expect.ACCEPTABLE, desc = "The value was another one by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "A value was taken for the version that once had it.")
@State
public class ComparedByValue {
    private final AtomicInteger root = new AtomicInteger();
    private final AtomicInteger versions = new AtomicInteger();

    @Actor
    public void thereAndBack() {
        root.incrementAndGet();
        versions.incrementAndGet();
        root.decrementAndGet();
        versions.incrementAndGet();
    }

    @Actor
    public void comparing(II_Result result) {
        result.r1 = root.compareAndSet(0, 10) ? versions.incrementAndGet() : 0;
    }

    @Arbiter
    public void after(II_Result result) {
        result.r2 = versions.get();
    }
}
