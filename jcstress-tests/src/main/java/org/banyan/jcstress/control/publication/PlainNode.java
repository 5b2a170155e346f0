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
    Node shared;

    private static final class Node {
        int first;
        int second;
        int third;
        int fourth;

        Node(int first) {
            this.first = first;
            this.second = first + 1;
            this.third = first + 2;
            this.fourth = first + 3;
        }
    }

    @Actor
    public void writer() {
        shared = new Node(1);
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
