package org.banyan.jcstress.control.publication;

import java.util.concurrent.atomic.AtomicReference;
import org.banyan.persistent.Path;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A compare-and-set makes visible what was done before it, and not what is done to the node afterwards. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "The reader sees all of it, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "The reader sees a node that is not finished.")
@State
public class FilledAfterwards {
    private static final int LOOKS = 20;
    private static final byte[] SECOND = {1, 2};

    private final Node empty = new Node();
    private final AtomicReference<Node> root = new AtomicReference<>(empty);

    private static final class Node {
        int first;
        int second;
    }

    @Actor
    public void writer() {
        Node node = new Node();
        node.first = 1;
        root.compareAndSet(empty, node);
        node.second = Path.of(SECOND).length();
    }

    @Actor
    public void reader(II_Result seen) {
        for (int i = 0; i < LOOKS && seen.r1 == 0 && seen.r2 == 0; i++) {
            Node node = root.get();
            seen.r2 = node.second;
            seen.r1 = node.first;
        }
    }
}
