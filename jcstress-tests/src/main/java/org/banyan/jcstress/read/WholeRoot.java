package org.banyan.jcstress.read;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.read.RootReadTwice;
import org.banyan.jcstress.control.read.TwoReferences;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** An environment from the root has atoms, rules and types of one and the same version. */
@JCStressTest
@ControlledBy({TwoReferences.class, RootReadTwice.class})
@Outcome(id = "0, 0, 0", expect = Expect.ACCEPTABLE, desc = "All of it before the update.")
@Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE, desc = "All of it after the update.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Half of the update: the indexes disagree with the atoms.")
@State
public class WholeRoot {
    private static final int LOOKS = 20;
    private static final Symbol FACT = Atom.symbol("fact");
    private static final Symbol HEAD = Atom.symbol("head");
    private static final Symbol TYPE = Atom.symbol("Type");

    private final SharedEnvironment shared = SharedEnvironment.of(Environment.empty(), 0);

    @Actor
    public void writer() {
        shared.update(present -> present.with(FACT).withRule(HEAD, FACT).withType(FACT, TYPE));
    }

    @Actor
    public void reader(III_Result seen) {
        for (int i = 0; i < LOOKS && seen.r1 == 0 && seen.r2 == 0 && seen.r3 == 0; i++) {
            Environment environment = shared.current();
            seen.r1 = (int) environment.multiplicity(FACT);
            seen.r2 = (int) environment.rulesFor(HEAD, 0).size();
            seen.r3 = environment.typesOf(FACT).size();
        }
    }
}
