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
import org.openjdk.jcstress.infra.results.II_Result;

/** The reads of one thread never go back to an earlier version. */
@JCStressTest
@ControlledBy({LaggingCache.class, PlainRoot.class})
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Both reads before the updates.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "An update between the reads.")
@Outcome(id = "0, 2", expect = Expect.ACCEPTABLE, desc = "Both updates between the reads.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both reads between the updates.")
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "An update between the reads.")
@Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "Both reads after the updates.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The second read goes back.")
@State
public class MonotonicReads {
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);

    @Actor
    public void writer() {
        root.update(present -> present + 1);
        root.update(present -> present + 1);
    }

    @Actor
    public void reader(II_Result seen) {
        seen.r1 = root.current();
        seen.r2 = root.current();
    }
}
