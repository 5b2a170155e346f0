package org.banyan.core.eval.form.mettatron;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.ValueFrame;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The plan of {@code (if condition then else)} with any atom as its condition, which holds unless it is {@code False},
 * {@code false} or {@code ()}. Only the branch that is taken is evaluated.
 */
public final class TruthPlan extends Plan {
    private static final Symbol FALSE = Symbol.of("false");

    private @Nullable Boolean simple;

    /** Whether a condition holds. O(1). */
    static boolean holds(Atom condition) {
        if (condition instanceof Bool truth) {
            return truth.value();
        }
        return !condition.equals(FALSE) && !(condition instanceof Expression tuple && tuple.isEmpty());
    }

    private static Code branch(CallCode call, Atom condition) {
        return call.child(holds(condition) ? 2 : 3);
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Code condition = call.child(1);
        Atom value = condition.quick(machine, slots, Expected.ANY);
        if (value != null && !Plan.endsCall(value)) {
            machine.countStep();
            machine.then(branch(call, value), slots, expected);
            return;
        }
        machine.push(new TruthFrame(call, slots, expected));
        machine.then(condition, slots, Expected.ANY);
    }

    private static final class TruthFrame extends ValueFrame {
        private final CallCode call;
        private final Expected expected;

        TruthFrame(CallCode call, @Nullable Atom[] slots, Expected expected) {
            super(slots);
            this.call = call;
            this.expected = expected;
        }

        @Override
        public void proceed(Machine machine, Atom value) {
            machine.countStep();
            machine.then(branch(call, value), slots, expected);
        }

        @Override
        public String toString() {
            return "condition of " + call.template();
        }
    }

    @Override
    public boolean isSimple(Machine machine, CallCode call, int depth) {
        Boolean known = simple;
        if (known == null) {
            known = Plan.areSimple(machine, call, depth);
            simple = known;
        }
        return known;
    }

    @Override
    public @Nullable Atom quick(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        if (!isSimple(machine, call, 0)) {
            return null;
        }
        Atom value = call.child(1).quick(machine, slots, Expected.ANY);
        if (value == null || Plan.endsCall(value)) {
            return null;
        }
        Atom result = branch(call, value).quick(machine, slots, expected);
        return result == null || Plan.endsCall(result) ? null : result;
    }

    @Override
    public Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
