package org.banyan.jcstress.publication;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.publication.HalfFilledCache;
import org.banyan.jcstress.control.publication.PlainNode;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * The path of an expression, encoded at the first use and cached in a plain field, is right and whole for
 * every thread.
 */
@JCStressTest
@ControlledBy({HalfFilledCache.class, PlainNode.class})
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Both have the right path.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A path is wrong, or not finished.")
@State
public class RememberedPath {
    private static final Symbol CHILD = Atom.symbol("child");
    private static final Path PATH = Atom.expression(CHILD, CHILD).path();

    private final Expression expression = Atom.expression(CHILD, CHILD);

    @Actor
    public void first(II_Result result) {
        result.r1 = expression.path().equals(PATH) ? 1 : 0;
    }

    @Actor
    public void second(II_Result result) {
        result.r2 = expression.path().equals(PATH) ? 1 : 0;
    }
}
