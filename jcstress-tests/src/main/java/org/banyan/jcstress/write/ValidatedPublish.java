package org.banyan.jcstress.write;

import org.banyan.core.Environment;
import org.banyan.core.Reads;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.write.UnvalidatedPublish;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Of two branches that each rely on what the other one changes, only one is published if they name what they read. */
@JCStressTest
@ControlledBy(UnvalidatedPublish.class)
@Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "The first is published, the second refused.")
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "The second is published, the first refused.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Both or none: write skew, or a refusal without a reason.")
@State
public class ValidatedPublish {
    private static final Symbol ONE = Atom.symbol("one");
    private static final Symbol OTHER = Atom.symbol("other");
    private static final Environment INITIAL =
            Environment.empty().with(ONE).with(OTHER).fork();
    private static final Environment WITHOUT_ONE = INITIAL.without(ONE);
    private static final Environment WITHOUT_OTHER = INITIAL.without(OTHER);
    private static final Reads OF_ONE = Reads.none().atom(ONE);
    private static final Reads OF_OTHER = Reads.none().atom(OTHER);

    private final SharedEnvironment shared = SharedEnvironment.of(INITIAL, 0);

    /** Takes the one away because the other is there. */
    @Actor
    public void first(III_Result result) {
        result.r1 = shared.publish(WITHOUT_ONE, OF_OTHER).isDefined() ? 1 : 0;
    }

    /** Takes the other away because the one is there. */
    @Actor
    public void second(III_Result result) {
        result.r2 = shared.publish(WITHOUT_OTHER, OF_ONE).isDefined() ? 1 : 0;
    }

    @Arbiter
    public void after(III_Result result) {
        result.r3 = (int) shared.current().size();
    }
}
