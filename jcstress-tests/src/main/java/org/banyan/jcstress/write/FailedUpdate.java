package org.banyan.jcstress.write;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.write.ChangedInPlace;
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

/** An update whose function throws leaves no trace, and hinders no other writer. */
@JCStressTest
@ControlledBy(ChangedInPlace.class)
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "Only the update that did not fail is there.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Something of the failed update is there, or the other one is not.")
@State
public class FailedUpdate {
    private static final Path FAILED = Path.of(new byte[] {1, 1});
    private static final Path DONE = Path.of(new byte[] {1, 2});
    private static final RuntimeException FAILURE = new IllegalStateException("on purpose", null) {
        private static final long serialVersionUID = 1;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    };

    private final PublishedRoot<PathTrie<Integer>> root = Roots.ofTrie(PathTrie.empty());

    @Actor
    public void failing() {
        try {
            root.update(present -> {
                if (present.with(FAILED, 1).size() > 0) {
                    throw FAILURE;
                }
                return present;
            });
        } catch (RuntimeException e) {
            // As expected.
        }
    }

    @Actor
    public void other() {
        root.update(present -> present.with(DONE, 1));
    }

    @Arbiter
    public void after(III_Result result) {
        result.r1 = root.current().getOrDefault(FAILED, 0);
        result.r2 = root.current().getOrDefault(DONE, 0);
        result.r3 = (int) root.version().number();
    }
}
