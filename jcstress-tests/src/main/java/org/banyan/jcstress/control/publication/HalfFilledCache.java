package org.banyan.jcstress.control.publication;

import org.banyan.persistent.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A value that is remembered with a mark beside it: a thread may see the mark and no value yet. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both have the right hash, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "A hash is wrong.")
@State
public class HalfFilledCache {
    private static final byte[] BYTES = {1, 2, 3};
    private static final int HASH = Path.of(BYTES).hashCode();

    boolean known;
    int hash;

    private int hash() {
        if (!known) {
            known = true;
            hash = Path.of(BYTES).hashCode();
        }
        return hash;
    }

    @Actor
    public void first(II_Result result) {
        result.r1 = hash() == HASH ? 1 : 0;
    }

    @Actor
    public void second(II_Result result) {
        result.r2 = hash() == HASH ? 1 : 0;
    }
}
