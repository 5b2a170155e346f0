package org.banyan.jcstress.handover;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.Stop;
import org.banyan.jcstress.control.handover.WaitingForCombiner;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Settling;
import org.banyan.persistent.publish.Version;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/**
 * A writer that took another one's branch along and was stopped between its compare-and-set and the telling of it
 * delays no other and loses nothing: the other writer finds the outcome of its branch by itself.
 *
 * <p>The writer's branch comes too late three times, by changes of its own, and is handed over; when its condition is
 * tested once more it waits until the combiner, which takes the branch along, has been stopped. The combiner goes on
 * only when the writer is done. So there is one outcome in every order of events.
 */
@JCStressTest
@ControlledBy(WaitingForCombiner.class)
@Outcome(id = "1, 1, 1, 311", expect = Expect.ACCEPTABLE, desc = "The writer is done while the combiner stands.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The writer waits for the combiner, or a change is lost or done twice.")
@State
public class StalledCombiner {
    private static final int PATIENCE = 3;

    private final PublishedRoot<Integer> root = Roots.ofNumber(0);
    private final Stop handedOver = new Stop();
    private final Stop stop = new Stop();

    // Of the combiner alone.
    private Thread combiner;
    private boolean letGo;

    // Of the writer alone.
    private int attempts;
    private boolean interferes;

    public StalledCombiner() {
        Settling.beforeOutcomes(root, version -> {
            if (Thread.currentThread() == combiner && !stop.isReached()) {
                letGo = stop.untilReleased(Stop.LONG);
            }
        });
    }

    @Actor
    public void combiner(IIII_Result result) {
        handedOver.await();
        combiner = Thread.currentThread();
        root.update(present -> present + 1);
        result.r1 = letGo ? 1 : 0;
    }

    @Actor
    public void writer(IIII_Result result) {
        Thread writer = Thread.currentThread();
        Version<Integer> published = root.publishIf(0, 10, (base, head) -> {
            if (Thread.currentThread() == writer && !interferes) {
                comeTooLate();
            }
            return true;
        });
        result.r2 = published != null && published.value() == 311 ? 1 : 0;
        stop.release();
    }

    private void comeTooLate() {
        if (attempts++ < PATIENCE) {
            interferes = true;
            root.update(present -> present + 100);
            interferes = false;
        } else {
            handedOver.reach();
            stop.await();
        }
    }

    @Arbiter
    public void after(IIII_Result result) {
        result.r3 = (int) root.metrics().combined();
        result.r4 = root.current();
    }
}
