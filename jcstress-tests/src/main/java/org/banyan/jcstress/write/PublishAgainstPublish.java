package org.banyan.jcstress.write;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.write.LateExpectation;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two branches of one version that change different things are both published. */
@JCStressTest
@ControlledBy(LateExpectation.class)
@Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "Both branches are in the last version.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A branch is lost.")
@State
public class PublishAgainstPublish {
    private static final Symbol FIRST = Atom.symbol("first");
    private static final Symbol SECOND = Atom.symbol("second");

    private final SharedEnvironment shared = SharedEnvironment.of(Environment.empty(), 0);
    private final Environment firstBranch = shared.current().with(FIRST);
    private final Environment secondBranch = shared.current().with(SECOND);

    @Actor
    public void first() {
        shared.publish(firstBranch);
    }

    @Actor
    public void second() {
        shared.publish(secondBranch);
    }

    @Arbiter
    public void after(III_Result result) {
        result.r1 = (int) shared.current().multiplicity(FIRST);
        result.r2 = (int) shared.current().multiplicity(SECOND);
        result.r3 = (int) shared.version().number();
    }
}
