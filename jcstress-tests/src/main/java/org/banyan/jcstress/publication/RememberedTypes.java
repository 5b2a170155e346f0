package org.banyan.jcstress.publication;

import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.publication.HalfFilledCache;
import org.banyan.jcstress.control.publication.PlainNode;
import org.banyan.jcstress.gate.ControlledBy;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** The types of a name, decoded at the first use and cached in a plain field, are right for every thread. */
@JCStressTest
@ControlledBy({HalfFilledCache.class, PlainNode.class})
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both have the right type.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A type is wrong or missing, or the sequence of types is not finished.")
@State
public class RememberedTypes {
    private static final Symbol NAME = Atom.symbol("name");
    private static final Symbol TYPE = Atom.symbol("Type");

    private final Environment environment = Environment.empty().withType(NAME, TYPE);

    @Actor
    public void first(II_Result result) {
        result.r1 = environment.typesOf(NAME).get(0).equals(TYPE) ? 1 : 0;
    }

    @Actor
    public void second(II_Result result) {
        result.r2 = environment.typesOf(NAME).get(0).equals(TYPE) ? 1 : 0;
    }
}
