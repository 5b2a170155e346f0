package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The code of a variable: it evaluates the value of its slot once more. */
public final class SlotCode extends Code {
    private final int slot;
    private final Variable variable;

    SlotCode(int slot, Variable variable) {
        this.slot = slot;
        this.variable = variable;
    }

    public int slot() {
        return slot;
    }

    @Override
    public Variable template() {
        return variable;
    }

    private Atom value(Machine machine, @Nullable Atom[] slots) {
        Atom value = slots[slot];
        if (value == null) {
            value = machine.fresh(variable);
            slots[slot] = value;
        }
        return value;
    }

    @Override
    public void eval(Machine machine, @Nullable Atom[] slots, Expected expected) {
        Atom value = value(machine, slots);
        Atom ready = value instanceof Expression && expected.isAny() ? quick(machine, slots, Expected.ANY) : null;
        if (ready != null) {
            machine.give(ready);
        } else {
            machine.evaluate(value, expected);
        }
    }

    @Override
    public @Nullable Atom quick(Machine machine, @Nullable Atom[] slots, Expected expected) {
        Atom value = value(machine, slots);
        if (value instanceof Expression expression) {
            if (machine.heads().isNormal(expression, expected)
                    || expression.isEmpty() && expected.isAny()
                    || Outcomes.isError(expression)) {
                return value;
            }
            if (!expected.isAny() || expression.isEmpty()) {
                return null;
            }
            Expression data = machine.heads().asData(expression);
            if (data != null) {
                // Kept in the slot, so that it is searched once.
                slots[slot] = data;
            }
            return data;
        }
        return TypeCast.fits(machine, value, expected) ? value : null;
    }

    @Override
    public Atom instantiate(Machine machine, @Nullable Atom[] slots, int depth) {
        return value(machine, slots);
    }

    @Override
    public @Nullable Atom type(Machine machine, @Nullable Atom[] slots) {
        return machine.heads().typeOf(value(machine, slots));
    }
}
