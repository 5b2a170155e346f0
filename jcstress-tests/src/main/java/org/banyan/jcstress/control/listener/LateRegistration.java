package org.banyan.jcstress.control.listener;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A listener that takes note of the present version and registers afterwards: a version in between is missed. */
@JCStressTest
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "It began before the update, and got the change.")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "It began after the update.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "It began after the update, and got the change too.")
@Outcome(
        id = "0, 0",
        expect = Expect.ACCEPTABLE_INTERESTING,
        desc = "It began before the update, and did not get the change.")
@State
public class LateRegistration {
    private final AtomicInteger root = new AtomicInteger();
    private volatile boolean registered;

    @Actor
    public void registering(II_Result result) {
        result.r1 = root.get();
        registered = true;
    }

    @Actor
    public void publishing(II_Result result) {
        root.incrementAndGet();
        result.r2 = registered ? 1 : 0;
    }
}
