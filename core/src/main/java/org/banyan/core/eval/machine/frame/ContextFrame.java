package org.banyan.core.eval.machine.frame;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.term.Result;

/** A frame that returns to the space in which functions were looked up before. */
public final class ContextFrame extends Frame {
    private final long before;

    /** Keeps the space from being forgotten. */
    private final Atom reference;

    private ContextFrame(long before, Atom reference) {
        this.before = before;
        this.reference = reference;
    }

    public static void enter(Machine machine, long space) {
        if (machine.store().context() != space) {
            long before = machine.store().context();
            machine.push(new ContextFrame(before, machine.store().reference(before)));
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

    @Override
    public String toString() {
        return "back to " + reference;
    }
}
