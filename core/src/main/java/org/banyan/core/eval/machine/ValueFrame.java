package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Outcomes;
import org.jspecify.annotations.Nullable;

/** Waits for a value that a form needs before it knows how to go on; an error ends the form. */
abstract class ValueFrame extends Frame {
    @Nullable Atom[] slots;

    ValueFrame(@Nullable Atom[] slots) {
        this.slots = slots;
    }

    @Override
    final void resume(Machine machine) {
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
    Frame copy() {
        ValueFrame copy = (ValueFrame) super.copy();
        copy.slots = slots.clone();
        return copy;
    }

    /** Goes on with the value, which is in tail position. */
    abstract void proceed(Machine machine, Atom value);
}
