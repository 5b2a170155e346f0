package org.banyan.core.eval.machine;

import java.util.List;

/** Goes back to the space in which functions were looked up before. */
final class ContextFrame extends Frame {
    private final long before;

    private ContextFrame(long before) {
        this.before = before;
    }

    static void enter(Machine machine, long space) {
        if (machine.store().context() != space) {
            machine.push(new ContextFrame(machine.store().context()));
            machine.store().context(space);
        }
    }

    @Override
    long contextBelow(long above) {
        return before;
    }

    @Override
    void resume(Machine machine) {
        machine.store().context(before);
        machine.give(machine.value(), machine.delta());
    }

    @Override
    boolean takesAll() {
        return true;
    }

    @Override
    void resumeAll(Machine machine, List<Result> results) {
        machine.store().context(before);
        machine.giveAll(results);
    }
}
