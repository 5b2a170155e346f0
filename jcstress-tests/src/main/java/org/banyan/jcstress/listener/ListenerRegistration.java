package org.banyan.jcstress.listener;

import java.util.ArrayList;
import java.util.List;
import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.listener.LateRegistration;
import org.banyan.jcstress.gate.ControlledBy;
import org.banyan.persistent.publish.Change;
import org.banyan.persistent.publish.PublishedRoot;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A listener that registers while others publish misses nothing that comes after the version it begins with. */
@JCStressTest
@ControlledBy(LateRegistration.class)
@Outcome(id = "0, 2", expect = Expect.ACCEPTABLE, desc = "It begins with version 0, and gets both changes.")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "It begins with version 1, and gets the change after it.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A change is missing or comes twice.")
@State
public class ListenerRegistration {
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);
    private final QueuedExecutor executor = new QueuedExecutor();
    private final List<Change<Integer>> told = new ArrayList<>();

    @Actor
    public void registering() {
        root.listen(executor, told::add);
    }

    @Actor
    public void publishing() {
        root.update(present -> present + 1);
    }

    @Arbiter
    public void after(II_Result result) {
        root.update(present -> present + 1);
        executor.runAll();
        result.r1 = (int) told.get(0).from().number();
        result.r2 = (int) told.stream()
                .filter(change -> change.to().number() == change.from().number() + 1)
                .count();
    }
}
