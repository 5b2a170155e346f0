package org.banyan.core.eval.call;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a call without a function type: all arguments are evaluated, and then rules are applied if there are any.
 */
final class TuplePlan extends Plan {
    private final @Nullable Head head;
    private @Nullable Boolean simple;

    /** @param head null if the head is no symbol, and has to be evaluated too */
    TuplePlan(@Nullable Head head) {
        this.head = head;
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        ArgumentsFrame.startTuple(machine, call, head, expected, slots);
    }

    @Override
    public boolean isSimple(Machine machine, CallCode call, int depth) {
        Boolean known = simple;
        if (known == null) {
            known = head != null && head.isInert() && Plan.areSimple(machine, call, depth);
            simple = known;
        }
        return known;
    }

    @Override
    public @Nullable Atom quick(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        if (head == null || !isSimple(machine, call, 0)) {
            return null;
        }
        Atom[] values = new Atom[call.size() - 1];
        for (int i = 0; i < values.length; i++) {
            Atom value = call.child(i + 1).quick(machine, slots, Expected.ANY);
            if (value == null || value instanceof Expression && Outcomes.isError(value)) {
                return null;
            }
            if (value.equals(Outcomes.EMPTY)) {
                return null;
            }
            values[i] = value;
        }
        return head.normalCall(values, Expected.ANY);
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        if (head != null && head.valueTypes().isEmpty() && machine.heads().isSimple()) {
            return Types.UNDEFINED;
        }
        return call.instantiate(machine, slots) instanceof Expression expression
                ? machine.heads().typeOf(expression)
                : null;
    }
}
