package org.banyan.jcstress.control.read;

import org.banyan.jcstress.gate.HiddenByX86;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A plain field as root: the compiler may take the second read of it before the first.
 *
 * <p>The two names for one object hide from the compiler that both reads are of one field; the object itself is touched
 * before so that no check for null keeps the reads apart.
 */
@JCStressTest
@HiddenByX86
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Both reads before the update.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The update between the reads.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both reads after the update.")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "The second read goes back.")
@State
public class PlainRoot {
    private final Holder one = new Holder();
    private final Holder same = one;

    private static final class Holder {
        int touched;
        int root;
    }

    @Actor
    public void writer() {
        one.root = 1;
    }

    @Actor
    public void reader(II_Result seen) {
        Holder first = one;
        Holder second = same;
        first.touched = 0;
        second.touched = 0;
        seen.r1 = first.root;
        seen.r2 = second.root;
    }
}
