package org.banyan.jcstress.read;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.Stop;
import org.banyan.jcstress.control.read.ReadLock;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A reader is not delayed by a writer that was stopped half-way.
 *
 * <p>The writer is stopped in its function until the reader has read; that it gives up in the end is there only so that
 * a mistake fails the test and does not hang it.
 */
@JCStressTest
@ControlledBy(ReadLock.class)
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The reader reads what is present while the writer stands.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader waits for the writer.")
@State
public class ReadersNeverWait {
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);
    private final Stop stop = new Stop();

    @Actor
    public void writer(II_Result result) {
        root.update(present -> {
            result.r2 = stop.untilReleased(Stop.LONG) ? 1 : 0;
            return 1;
        });
    }

    @Actor
    public void reader(II_Result result) {
        stop.await();
        result.r1 = root.current();
        stop.release();
    }
}
