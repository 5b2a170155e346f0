package org.banyan.jcstress.control.publication;

import org.banyan.persistent.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Final fields do not help a thread that gets a node while it is being made. */
@JCStressTest
@Outcome(id = "-1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "The reader sees all of it, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "The reader sees a node that is not finished.")
@State
public class EscapingThis {
    private static final byte[] SECOND = {1, 2};

    Node shared;

    private static final class Node {
        final int first;
        final int second;

        Node(EscapingThis place) {
            first = 1;
            place.shared = this;
            second = Path.of(SECOND).length();
        }
    }

    @Actor
    public void writer() {
        new Node(this);
    }

    @Actor
    public void reader(II_Result seen) {
        Node node = shared;
        seen.r1 = node == null ? -1 : node.first;
        seen.r2 = node == null ? -1 : node.second;
    }
}
