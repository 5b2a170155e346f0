package org.banyan.jcstress.publication;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.publication.FilledAfterwards;
import org.banyan.jcstress.control.publication.PlainFlag;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** What a thread wrote to any plain field before it published is seen by each thread that has read the version. */
@JCStressTest
@ControlledBy({FilledAfterwards.class, PlainFlag.class})
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The reader came between the two writes.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "The reader sees both.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader has the version, and not what was written before it.")
@State
public class WritesBeforePublishing {
    private static final int LOOKS = 20;
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);

    int data;

    @Actor
    public void writer() {
        data = 1;
        root.update(present -> 1);
    }

    @Actor
    public void reader(II_Result seen) {
        for (int i = 0; i < LOOKS && seen.r1 == 0; i++) {
            seen.r1 = root.current();
            seen.r2 = data;
        }
    }
}
