package org.banyan.jcstress.handover;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.handover.EndlessRetry;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A writer of a branch is done after a bounded number of attempts, also if another writer is faster every time.
 *
 * <p>The other writer is faster on purpose: it changes the root within each attempt. What it publishes takes the branch
 * along from the fourth attempt on, so that there need be no fifth. It stops at last so that a mistake fails the test
 * and does not hang it.
 */
@JCStressTest
@ControlledBy(EndlessRetry.class)
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Done in four attempts; both additions are there.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The writer goes on and on, or an addition is lost.")
@State
public class NoWriterStarves {
    private static final int ATTEMPTS = 4;
    private static final int NUISANCES = 50;

    private final PublishedRoot<Integer> root = Roots.ofNumber(0);

    @Actor
    public void starving(II_Result result) {
        LateBranch branch = new LateBranch(root, NUISANCES);
        branch.publish(1);
        result.r1 = branch.attempts() <= ATTEMPTS ? 1 : 0;
    }

    @Actor
    public void other() {
        root.update(present -> present + 10);
    }

    @Arbiter
    public void after(II_Result result) {
        result.r2 = root.current() % LateBranch.NUISANCE == 11 ? 1 : 0;
    }
}
