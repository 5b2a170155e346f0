package org.banyan.jcstress.control.publication;

import org.banyan.jcstress.gate.HiddenByX86;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A plain field as root orders nothing.
 *
 * <p>The two names for one object hide from the compiler that it had better read the root first; the object itself is
 * touched before so that no check for null keeps the reads apart.
 */
@JCStressTest
@HiddenByX86
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "The reader came between the two writes.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "The reader sees both, by luck.")
@Outcome(
        id = "1, 0",
        expect = Expect.ACCEPTABLE_INTERESTING,
        desc = "The reader has the version, and not what was written before it.")
@State
public class PlainFlag {
    private final Fields written = new Fields();
    private final Fields read = written;

    private static final class Fields {
        int touched;
        int data;
        int root;
    }

    @Actor
    public void writer() {
        written.data = 1;
        written.root = 1;
    }

    @Actor
    public void reader(II_Result seen) {
        Fields root = written;
        Fields data = read;
        root.touched = 0;
        data.touched = 0;
        seen.r1 = root.root;
        seen.r2 = data.data;
    }
}
