package org.banyan.jcstress.write;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.write.JoinedBranches;
import org.banyan.jcstress.control.write.LateExpectation;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A removal on one branch survives the merge with another, and so do the additions of both. */
@JCStressTest
@ControlledBy({JoinedBranches.class, LateExpectation.class})
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "What was removed is gone, what was added is there.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The removal or an addition is lost.")
@State
public class MergeAgainstRemoval {
    private static final Symbol OLD = Atom.symbol("old");
    private static final Symbol FIRST = Atom.symbol("first");
    private static final Symbol SECOND = Atom.symbol("second");
    private static final Environment INITIAL = Environment.empty().with(OLD).fork();
    private static final Environment REMOVING = INITIAL.without(OLD).with(FIRST);
    private static final Environment ADDING = INITIAL.with(SECOND);

    private final SharedEnvironment shared = SharedEnvironment.of(INITIAL, 0);

    @Actor
    public void first() {
        shared.publish(REMOVING);
    }

    @Actor
    public void second() {
        shared.publish(ADDING);
    }

    @Arbiter
    public void after(III_Result result) {
        Environment last = shared.current();
        result.r1 = (int) last.multiplicity(OLD);
        result.r2 = (int) last.multiplicity(FIRST);
        result.r3 = (int) last.multiplicity(SECOND);
    }
}
