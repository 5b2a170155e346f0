package org.banyan.jcstress.publication;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.jcstress.control.publication.HalfFilledCache;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/**
 * The hash of a path and that of an expression, computed at the first use and cached in a plain field, are
 * right for every thread.
 *
 * <p>One mistake is beyond this test: a method that reads such a field twice may get zero the second time, which no run
 * on x86 has ever shown. That each method reads it once must be seen in the code.
 */
@JCStressTest
@ControlledBy(HalfFilledCache.class)
@Outcome(id = "1, 1, 1, 1", expect = Expect.ACCEPTABLE, desc = "Both have the right hashes.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A hash is wrong.")
@State
public class RememberedHash {
    private static final byte[] BYTES = {1, 2, 3};
    private static final Symbol CHILD = Atom.symbol("child");
    private static final int PATH_HASH = Path.of(BYTES).hashCode();
    private static final int EXPRESSION_HASH = Atom.expression(CHILD, CHILD).hashCode();

    private final Path path = Path.of(BYTES);
    private final Expression expression = Atom.expression(CHILD, CHILD);

    @Actor
    public void first(IIII_Result result) {
        result.r1 = path.hashCode() == PATH_HASH ? 1 : 0;
        result.r2 = expression.hashCode() == EXPRESSION_HASH ? 1 : 0;
    }

    @Actor
    public void second(IIII_Result result) {
        result.r3 = path.hashCode() == PATH_HASH ? 1 : 0;
        result.r4 = expression.hashCode() == EXPRESSION_HASH ? 1 : 0;
    }
}
