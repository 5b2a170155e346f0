package org.banyan.jcstress.publication;

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

/** The name of a symbol, decoded at the first use and cached in a plain field, is right for every thread. */
@JCStressTest
@ControlledBy({HalfFilledCache.class, PlainNode.class})
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both have the right name.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A name is wrong, or not finished.")
@State
public class RememberedName {
    private static final byte[] UTF8 = {'n', 'a', 'm', 'e'};

    private final Symbol symbol = Symbol.ofUtf8(UTF8, 0, UTF8.length);

    @Actor
    public void first(II_Result result) {
        result.r1 = symbol.name().equals("name") ? 1 : 0;
    }

    @Actor
    public void second(II_Result result) {
        result.r2 = symbol.name().equals("name") ? 1 : 0;
    }
}
