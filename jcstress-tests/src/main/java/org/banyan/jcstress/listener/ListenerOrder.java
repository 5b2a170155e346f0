package org.banyan.jcstress.listener;

import org.banyan.jcstress.Roots;
import org.banyan.jcstress.control.listener.TellsAfterwards;
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

/**
 * A listener gets every version, in order, each change beginning where the one before it ended; and to run while
 * writers publish loses nothing.
 */
@JCStressTest
@ControlledBy(TellsAfterwards.class)
@Outcome(id = "3, 3", expect = Expect.ACCEPTABLE, desc = "Three changes, which are one chain of three versions.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A change is missing, or comes twice, or comes too early.")
@State
public class ListenerOrder {
    private final PublishedRoot<Integer> root = Roots.ofNumber(0);
    private final QueuedExecutor executor = new QueuedExecutor();

    // Of the thread that runs the tasks; the arbiter comes after it.
    private int told;
    private long last;

    public ListenerOrder() {
        root.listen(executor, this::changed);
        executor.runAll();
    }

    private void changed(Change<Integer> change) {
        told++;
        boolean isNext = change.from().number() == last && change.to().number() == last + 1;
        last = isNext ? last + 1 : -1;
    }

    @Actor
    public void writer() {
        root.update(present -> present + 1);
        root.publish(0, 10);
    }

    @Actor
    public void writerAndListener() {
        root.update(present -> present + 1);
        executor.runAll();
    }

    @Arbiter
    public void after(II_Result result) {
        executor.runAll();
        result.r1 = told;
        result.r2 = (int) last;
    }
}
