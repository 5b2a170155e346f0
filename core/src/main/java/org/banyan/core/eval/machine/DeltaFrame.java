package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;

/** Adds to results what had been found out about variables before they were evaluated. */
final class DeltaFrame extends Frame {
    private final Delta before;

    DeltaFrame(Delta before) {
        this.before = before;
    }

    Delta before() {
        return before;
    }

    @Override
    void resume(Machine machine) {
        Delta found = machine.delta();
        machine.give(machine.value(), before.then(found));
    }

    @Override
    boolean takesAll() {
        return true;
    }

    @Override
    void resumeAll(Machine machine, List<Result> results) {
        List<Result> all = new ArrayList<>(results.size());
        for (Result result : results) {
            all.add(new Result(result.atom(), before.then(result.delta())));
        }
        machine.giveAll(all);
    }

    @Override
    public String toString() {
        return "adds " + before;
    }
}
