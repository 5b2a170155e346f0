package org.banyan.core.eval.machine.frame;

import java.util.List;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.term.Result;

/** A frame that returns to the space in which functions were looked up before. */
public final class ContextFrame extends Frame {
    private final long before;

    private ContextFrame(long before) {
        this.before = before;
    }

    public static void enter(Machine machine, long space) {
        if (machine.store().context() != space) {
            machine.push(new ContextFrame(machine.store().context()));
            machine.store().context(space);
        }
    }

    @Override
    public long contextBelow(long above) {
        return before;
    }

    @Override
    public void resume(Machine machine) {
        machine.store().context(before);
        machine.give(machine.value(), machine.delta());
    }

    @Override
    public boolean takesAll() {
        return true;
    }

    @Override
    public void resumeAll(Machine machine, List<Result> results) {
        machine.store().context(before);
        machine.giveAll(results);
    }
}
