package org.banyan.jcstress.control.publication;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A builder that gives out its own nodes, and edits them on in place. */
@JCStressTest
@Outcome(id = "-1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "The reader sees what was built, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "The reader sees what the builder does afterwards.")
@State
public class LiveBuilder {
    Node shared;

    private static final class Node {
        int value;
        int size;
    }

    @Actor
    public void writer() {
        Node node = new Node();
        node.value = 1;
        node.size = 1;
        shared = node;
        node.value = 2;
        node.size = 2;
    }

    @Actor
    public void reader(II_Result seen) {
        Node node = shared;
        seen.r1 = node == null ? -1 : node.value;
        seen.r2 = node == null ? -1 : node.size;
    }
}
