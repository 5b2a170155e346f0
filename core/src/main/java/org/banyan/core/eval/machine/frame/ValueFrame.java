package org.banyan.core.eval.machine.frame;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.term.Delta;
import org.jspecify.annotations.Nullable;

/** A frame that waits for a value that a form needs to continue. An error ends the form. */
public abstract class ValueFrame extends Frame {
    public @Nullable Atom[] slots;

    public ValueFrame(@Nullable Atom[] slots) {
        this.slots = slots;
    }

    @Override
    public final void resume(Machine machine) {
        Atom value = machine.value();
        Delta found = machine.delta();
        if (Outcomes.isError(value)) {
            machine.give(value, found);
            return;
        }
        if (found != null) {
            slots = found.apply(slots);
            machine.pushDelta(found);
        }
        proceed(machine, value);
    }

    @Override
    public Frame copy() {
        ValueFrame copy = (ValueFrame) super.copy();
        copy.slots = slots.clone();
        return copy;
    }

    /** Continues with the value, in tail position. */
    public abstract void proceed(Machine machine, Atom value);
}
