package org.banyan.jcstress.write;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.jcstress.control.write.LateExpectation;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Branches of one version that change different things are all published. */
@JCStressTest
@ControlledBy(LateExpectation.class)
@Outcome(id = "4, 4", expect = Expect.ACCEPTABLE, desc = "All branches are in the last version.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A branch is lost.")
@State
public class PublishAgainstPublish {
    private static final Environment INITIAL = Environment.empty();
    private static final Environment FIRST = INITIAL.with(Atom.symbol("first"));
    private static final Environment SECOND = INITIAL.with(Atom.symbol("second"));
    private static final Environment THIRD = INITIAL.with(Atom.symbol("third"));
    private static final Environment FOURTH = INITIAL.with(Atom.symbol("fourth"));

    private final SharedEnvironment shared = SharedEnvironment.of(INITIAL, 0);

    @Actor
    public void oneWriter() {
        shared.publish(FIRST);
        shared.publish(SECOND);
    }

    @Actor
    public void other() {
        shared.publish(THIRD);
        shared.publish(FOURTH);
    }

    @Arbiter
    public void after(II_Result result) {
        result.r1 = (int) shared.current().size();
        result.r2 = (int) shared.version().number();
    }
}
