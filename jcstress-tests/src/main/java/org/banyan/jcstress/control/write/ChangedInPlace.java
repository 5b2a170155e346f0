package org.banyan.jcstress.control.write;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A value that is changed in place stays half changed if the change fails. */
@JCStressTest
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "Only the change that did not fail is there.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "Half of the failed change is there.")
@State
public class ChangedInPlace {
    private int failed;
    private int done;

    @Actor
    public void failing() {
        synchronized (this) {
            failed = 1;
            // Here the change throws: the lock is released, and what was written stays.
        }
    }

    @Actor
    public void other() {
        synchronized (this) {
            done = 1;
        }
    }

    @Arbiter
    public void after(II_Result result) {
        result.r1 = failed;
        result.r2 = done;
    }
}
