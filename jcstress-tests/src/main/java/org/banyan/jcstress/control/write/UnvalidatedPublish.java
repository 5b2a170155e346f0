package org.banyan.jcstress.control.write;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Branches that do not name what they have read: each takes away what the other one relies on (write skew). */
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "The later one saw the earlier one, by luck.")
@Outcome(id = "0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "Both are gone, though each was to stay alone.")
@State
public class UnvalidatedPublish {
    private static final Symbol ONE = Atom.symbol("one");
    private static final Symbol OTHER = Atom.symbol("other");
    private static final Environment INITIAL =
            Environment.empty().with(ONE).with(OTHER).fork();

    private final SharedEnvironment shared = SharedEnvironment.of(INITIAL, 0);

    private void removeIfThereIs(Symbol removed, Symbol read) {
        Environment present = shared.current();
        if (present.contains(read)) {
            shared.publish(present.without(removed));
        }
    }

    @Actor
    public void first() {
        removeIfThereIs(ONE, OTHER);
    }

    @Actor
    public void second() {
        removeIfThereIs(OTHER, ONE);
    }

    @Arbiter
    public void after(I_Result result) {
        result.r1 = (int) shared.current().size();
    }
}
