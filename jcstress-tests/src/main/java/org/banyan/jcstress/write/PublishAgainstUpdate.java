package org.banyan.jcstress.write;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.write.GetThenSet;
import org.banyan.jcstress.control.write.LateExpectation;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** A branch that is published and an update that is done meanwhile are both kept. */
@JCStressTest
@ControlledBy({LateExpectation.class, GetThenSet.class})
@Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "Both are in the last version.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The branch or the update is lost.")
@State
public class PublishAgainstUpdate {
    private static final Symbol PUBLISHED = Atom.symbol("published");
    private static final Symbol UPDATED = Atom.symbol("updated");

    private final SharedEnvironment shared = SharedEnvironment.of(Environment.empty(), 0);

    @Actor
    public void publisher() {
        shared.publish(shared.current().with(PUBLISHED));
    }

    @Actor
    public void updater() {
        shared.update(present -> present.with(UPDATED));
    }

    @Arbiter
    public void after(III_Result result) {
        result.r1 = (int) shared.current().multiplicity(PUBLISHED);
        result.r2 = (int) shared.current().multiplicity(UPDATED);
        result.r3 = (int) shared.version().number();
    }
}
