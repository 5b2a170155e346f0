package org.banyan.jcstress.publication;

import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.publication.EscapingThis;
import org.banyan.jcstress.control.publication.PlainNode;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * An environment may be handed over through a plain field. A thread that sees it sees its atoms and all of its indexes.
 *
 * <p>x86 keeps the order of stores, so that there a node with plain fields goes wrong only in code that the compiler
 * has reordered: the full run makes it do so, a short run does not.
 */
@JCStressTest
@ControlledBy({EscapingThis.class, PlainNode.class})
@Outcome(id = "-1, -1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE, desc = "The reader sees the environment, and all of it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader sees an environment that is not finished.")
@State
public class EnvironmentThroughRace {
    private static final Symbol FACT = Atom.symbol("fact");
    private static final Symbol HEAD = Atom.symbol("head");
    private static final Symbol TYPE = Atom.symbol("Type");

    Environment shared;

    @Actor
    public void writer() {
        shared = Environment.empty().with(FACT).withRule(HEAD, FACT).withType(FACT, TYPE);
    }

    @Actor
    public void reader(III_Result seen) {
        Environment environment = shared;
        seen.r1 = environment == null ? -1 : (int) environment.multiplicity(FACT);
        seen.r2 = environment == null ? -1 : (int) environment.rulesFor(HEAD, 0).size();
        seen.r3 = environment == null ? -1 : environment.typesOf(FACT).size();
    }
}
