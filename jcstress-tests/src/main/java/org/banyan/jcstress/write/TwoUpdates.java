package org.banyan.jcstress.write;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.write.GetThenSet;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.publish.PublishedRoot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Of two updates none is lost, and each makes a version of its own. */
@JCStressTest
@ControlledBy(GetThenSet.class)
@Outcome(id = "1, 2, 2", expect = Expect.ACCEPTABLE, desc = "The first was faster; both are there.")
@Outcome(id = "2, 1, 2", expect = Expect.ACCEPTABLE, desc = "The second was faster; both are there.")
@Outcome(expect = Expect.FORBIDDEN, desc = "An update is lost, or two have one version.")
@State
public class TwoUpdates {
    private static final Path FIRST = Path.of(new byte[] {1, 1});
    private static final Path SECOND = Path.of(new byte[] {1, 2});

    private final PublishedRoot<PathTrie<Integer>> root = Roots.ofTrie(PathTrie.empty());

    @Actor
    public void first(III_Result result) {
        result.r1 = (int) root.update(present -> present.with(FIRST, 1)).number();
    }

    @Actor
    public void second(III_Result result) {
        result.r2 = (int) root.update(present -> present.with(SECOND, 2)).number();
    }

    @Arbiter
    public void after(III_Result result) {
        result.r3 = (int) root.current().size();
    }
}
