package org.banyan.jcstress.read;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.read.LateHistory;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * The version before the one that a thread has published is found at once, whichever thread made it and however far it
 * got.
 */
@JCStressTest
@ControlledBy(LateHistory.class)
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The first was faster; each finds the version before its own.")
@Outcome(
        id = "1, 0",
        expect = Expect.ACCEPTABLE,
        desc = "The second was faster; each finds the version before its own.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A version that is to be kept is not found, or is another one.")
@State
public class AsOfFindsWhatIsKept {
    private final PublishedRoot<Integer> root = Roots.ofNumber(2);

    @Actor
    public void first(II_Result seen) {
        seen.r1 = before(root.update(present -> present + 1));
    }

    @Actor
    public void second(II_Result seen) {
        seen.r2 = before(root.update(present -> present + 1));
    }

    private int before(Version<Integer> own) {
        Version<Integer> found = root.asOf(own.number() - 1);
        return found == null ? -1 : found.value();
    }
}
