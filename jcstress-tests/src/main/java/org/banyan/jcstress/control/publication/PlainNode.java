package org.banyan.jcstress.control.publication;

import org.banyan.jcstress.gate.HiddenByX86;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** A node with plain fields, handed over through a plain field, may be seen before its fields are. */
@JCStressTest
@HiddenByX86
@Outcome(id = "-1, -1, -1, -1", expect = Expect.ACCEPTABLE, desc = "The reader came before the writer.")
@Outcome(id = "1, 2, 3, 4", expect = Expect.ACCEPTABLE, desc = "The reader sees all of it, by luck.")
@Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "The reader sees a node that is not finished.")
@State
public class PlainNode {
    int one = 1;
    Node shared;

    private static final class Node {
        int first;
        int second;
        int third;
        int fourth;

        /** Computes from what it must read first, so that its stores are not part of making the object. */
        Node(PlainNode source) {
            first = source.one;
            second = first + source.one;
            third = second + source.one;
            fourth = third + source.one;
        }
    }

    @Actor
    public void writer() {
        shared = new Node(this);
    }

    @Actor
    public void reader(IIII_Result seen) {
        Node node = shared;
        seen.r1 = node == null ? -1 : node.first;
        seen.r2 = node == null ? -1 : node.second;
        seen.r3 = node == null ? -1 : node.third;
        seen.r4 = node == null ? -1 : node.fourth;
    }
}
