package org.banyan.jcstress.control.read;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One root does not help a reader that reads it once for the atoms and once more for the rules. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "All of it before the update.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "All of it after the update, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "Half of the update.")
@State
public class RootReadTwice {
    private static final int LOOKS = 20;
    private static final Symbol FACT = Atom.symbol("fact");
    private static final Symbol HEAD = Atom.symbol("head");

    private final SharedEnvironment shared = SharedEnvironment.of(Environment.empty(), 0);

    @Actor
    public void writer() {
        shared.update(present -> present.with(FACT).withRule(HEAD, FACT));
    }

    @Actor
    public void reader(II_Result seen) {
        for (int i = 0; i < LOOKS && seen.r1 == 0 && seen.r2 == 0; i++) {
            seen.r1 = (int) shared.current().multiplicity(FACT);
            seen.r2 = (int) shared.current().rulesFor(HEAD, 0).size();
        }
    }
}
