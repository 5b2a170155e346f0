package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.eval.term.Delta;
import org.banyan.core.eval.term.Result;

/** A frame that adds to results what had been learned about variables before. */
final class DeltaFrame extends Frame {
    private final Delta before;

    DeltaFrame(Delta before) {
        this.before = before;
    }

    Delta before() {
        return before;
    }

    @Override
    public void resume(Machine machine) {
        Delta found = machine.delta();
        machine.give(machine.value(), before.then(found));
    }

    @Override
    public boolean takesAll() {
        return true;
    }

    @Override
    public void resumeAll(Machine machine, List<Result> results) {
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
