package org.banyan.jcstress.write;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.write.ComparedByValue;
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

/** A value that comes back is another version: who compares with the old one is not taken in (no ABA). */
@JCStressTest
@ControlledBy(ComparedByValue.class)
@Outcome(id = "1, 3", expect = Expect.ACCEPTABLE, desc = "The comparing thread came first, and the others after it.")
@Outcome(id = "0, 2", expect = Expect.ACCEPTABLE, desc = "The value had been changed, and perhaps back.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A value was taken for the version that once had it.")
@State
public class VersionsDoNotReturn {
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);
    private final Version<Integer> initial = root.version();

    @Actor
    public void thereAndBack() {
        root.update(present -> present + 1);
        root.update(present -> present - 1);
    }

    @Actor
    public void comparing(II_Result result) {
        Version<Integer> own = root.compareAndPublish(initial, 10);
        result.r1 = own == null ? 0 : (int) own.number();
    }

    @Arbiter
    public void after(II_Result result) {
        result.r2 = (int) root.version().number();
    }
}
