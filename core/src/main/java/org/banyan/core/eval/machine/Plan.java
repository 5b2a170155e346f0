package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** A way to evaluate a call, chosen by the meaning of its head. */
public abstract class Plan {
    /** Evaluates a call; see {@link Code#eval}. */
    public abstract void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected);

    /** The result if it can be had at once; see {@link Code#quick}. */
    public @Nullable Atom quick(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        return null;
    }

    /** Whether the result can probably be computed at once. */
    public boolean isSimple(Machine machine, CallCode call, int depth) {
        return false;
    }

    /** Whether the arguments of a call can probably be computed at once. */
    public static boolean areSimple(Machine machine, CallCode call, int depth) {
        if (depth > MOST_NESTED) {
            return false;
        }
        for (int i = 1; i < call.size(); i++) {
            if (call.child(i) instanceof CallCode nested
                    && !nested.plan(machine).isSimple(machine, nested, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static final int MOST_NESTED = 32;

    /** Returns the type if it is easily known; see {@link Code#type}. */
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return null;
    }

    /** Returns the plan for a call. */
    static Plan of(Machine machine, CallCode call) {
        if (call.isError()) {
            return ItselfPlan.INSTANCE;
        }
        Symbol symbol = call.head();
        if (symbol == null || symbol.equals(Outcomes.EMPTY)) {
            return machine.caller().plan(call, null);
        }
        Head head = machine.heads().head(symbol, call.size() - 1);
        Form form = head.form();
        Plan plan = form != null && !head.isRedefined() && head.rules().length == 0 ? form.plan(call, head) : null;
        return plan != null ? plan : machine.caller().plan(call, head);
    }

    /** The plan for an error, which evaluates to itself. */
    private static final class ItselfPlan extends Plan {
        static final ItselfPlan INSTANCE = new ItselfPlan();

        @Override
        public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
            machine.give(call.instantiate(machine, slots));
        }

        @Override
        public Atom quick(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
            return call.instantiate(machine, slots);
        }
    }

    /** Whether an argument's result ends the evaluation of the call. */
    public static boolean endsCall(Atom result) {
        return result instanceof Expression && Outcomes.isError(result) || result.equals(Outcomes.EMPTY);
    }
}
