package org.banyan.jcstress.handover;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.handover.DoubledCombine;
import org.banyan.jcstress.control.handover.LostCombine;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/**
 * A branch that was handed over is published exactly once, by any writer, and its writer gets the version that has
 * it.
 *
 * <p>The attempts of both writers fail until they have handed their branches over, so that each may carry out the
 * other's while it carries out its own.
 */
@JCStressTest
@ControlledBy({LostCombine.class, DoubledCombine.class})
@Outcome(id = "1, 1, 611, 8", expect = Expect.ACCEPTABLE, desc = "Both are in, once, and each writer knows where.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A branch is lost, or published twice, or its writer got another version.")
@State
public class HandedOverOnce {
    private static final int PATIENCE = 3;

    private final PublishedRoot<Integer> root = Roots.ofNumber(0);

    @Actor
    public void first(IIII_Result result) {
        Version<Integer> published = new LateBranch(root, PATIENCE).publish(1);
        result.r1 = published.value() % 10;
    }

    @Actor
    public void second(IIII_Result result) {
        Version<Integer> published = new LateBranch(root, PATIENCE).publish(10);
        result.r2 = published.value() / 10 % 10;
    }

    @Arbiter
    public void after(IIII_Result result) {
        result.r3 = root.current();
        result.r4 = (int) root.version().number();
    }
}
