package org.banyan.jcstress.write;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.write.SingleAttempt;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Of three writes in three ways none is lost.
 *
 * <p>One thread makes two of them: on two processors jcstress does not run tests of three actors.
 */
@JCStressTest
@ControlledBy(SingleAttempt.class)
@Outcome(id = "111, 3", expect = Expect.ACCEPTABLE, desc = "All three are there, each with a version of its own.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A write is lost, or done twice.")
@State
public class ThreeWrites {
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);

    @Actor
    public void first() {
        root.update(present -> present + 1);
        root.publish(0, 10);
    }

    @Actor
    public void second() {
        while (true) {
            Version<Integer> version = root.version();
            if (root.compareAndPublish(version, version.value() + 100) != null) {
                return;
            }
        }
    }

    @Arbiter
    public void after(II_Result result) {
        result.r1 = root.current();
        result.r2 = (int) root.version().number();
    }
}
