package org.banyan.jcstress.read;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.read.UncheckedRing;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Version;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A version that is looked up by its number is that version or none, also while it falls out of the history. */
@JCStressTest
@ControlledBy(UncheckedRing.class)
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "Whenever the version was found, it had its own value.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The value of another version.")
@State
public class AsOfAgainstEviction {
    private static final int LOOKS = 20;
    private final PublishedRoot<Integer> root = Roots.ofNumber(1);

    @Actor
    public void writer() {
        root.update(present -> present + 1);
        root.update(present -> present + 1);
    }

    @Actor
    public void reader(I_Result seen) {
        for (int i = 0; i < LOOKS; i++) {
            Version<Integer> version = root.asOf(0);
            seen.r1 += version == null ? 0 : version.value();
        }
    }
}
