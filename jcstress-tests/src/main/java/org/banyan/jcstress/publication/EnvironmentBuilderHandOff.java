package org.banyan.jcstress.publication;

import org.banyan.core.Environment;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.publication.LiveBuilder;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * An environment that was built never shows what its builder does afterwards, also when handed over through a plain
 * field.
 */
@JCStressTest
@ControlledBy(LiveBuilder.class)
@Outcome(id = "-1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "The reader sees what was built.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The reader sees less than was built, or more.")
@State
public class EnvironmentBuilderHandOff {
    private static final Symbol FACT = Atom.symbol("fact");
    private static final Symbol HEAD = Atom.symbol("head");
    private static final Atom RULE = Rule.of(HEAD, FACT).atom();

    Environment shared;

    @Actor
    public void writer() {
        EnvironmentBuilder builder = Environment.builder().add(RULE);
        shared = builder.build();
        builder.add(RULE).add(FACT);
    }

    @Actor
    public void reader(II_Result seen) {
        Environment environment = shared;
        seen.r1 = environment == null ? -1 : (int) environment.size();
        seen.r2 = environment == null ? -1 : (int) environment.rulesFor(HEAD, 0).size();
    }
}
