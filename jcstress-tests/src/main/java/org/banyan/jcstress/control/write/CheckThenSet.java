package org.banyan.jcstress.control.write;

import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** To compare and then to set are two steps: two threads may both find the old version there. */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "The first has won.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The second has won.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "Both have won.")
@State
public class CheckThenSet {
    private static final Integer INITIAL = 0;

    private final AtomicReference<Integer> root = new AtomicReference<>(INITIAL);

    private int replace(Integer next) {
        if (root.get() != INITIAL) {
            return 0;
        }
        root.set(next);
        return 1;
    }

    @Actor
    public void first(II_Result result) {
        result.r1 = replace(10);
    }

    @Actor
    public void second(II_Result result) {
        result.r2 = replace(20);
    }
}
