package org.banyan.jcstress.write;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.write.CheckThenSet;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Of two threads that put a value in place of one version, exactly one succeeds, and its value is there. */
@JCStressTest
@ControlledBy(CheckThenSet.class)
@Outcome(id = "1, 0, 10", expect = Expect.ACCEPTABLE, desc = "The first has won.")
@Outcome(id = "0, 1, 20", expect = Expect.ACCEPTABLE, desc = "The second has won.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Both have won, or none, or the value is that of the other.")
@State
public class CompareAndPublish {
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);
    private final Version<Integer> initial = root.version();

    @Actor
    public void first(III_Result result) {
        result.r1 = root.compareAndPublish(initial, 10) != null ? 1 : 0;
    }

    @Actor
    public void second(III_Result result) {
        result.r2 = root.compareAndPublish(initial, 20) != null ? 1 : 0;
    }

    @Arbiter
    public void after(III_Result result) {
        result.r3 = root.current();
    }
}
