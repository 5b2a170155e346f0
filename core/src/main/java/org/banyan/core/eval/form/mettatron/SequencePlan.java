package org.banyan.core.eval.form.mettatron;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The plan of {@code (seq atom ...)}: it evaluates its arguments in order, and gives the results of the last.
 *
 * <p>It continues once after an argument before the last, whatever the number of its results, and drops them. If all of
 * them are errors, they end it.
 */
public final class SequencePlan extends Plan {
    public static final SequencePlan INSTANCE = new SequencePlan();

    private SequencePlan() {}

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        if (call.size() == 1) {
            machine.give(Outcomes.UNIT);
        } else {
            machine.countStep();
            proceed(machine, call, slots, expected, 1);
        }
    }

    private static void proceed(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected, int index) {
        if (index == call.size() - 1) {
            machine.then(call.child(index), slots, expected);
        } else {
            machine.push(new ForgetFrame(call, slots, expected, index));
            machine.then(call.child(index), slots, Expected.ANY);
        }
    }

    /** A frame that waits for an argument before the last. */
    private static final class ForgetFrame extends Frame {
        private final CallCode call;
        private final @Nullable Atom[] slots;
        private final Expected expected;
        private final int index;

        ForgetFrame(CallCode call, @Nullable Atom[] slots, Expected expected, int index) {
            this.call = call;
            this.slots = slots;
            this.expected = expected;
            this.index = index;
        }

        @Override
        public void resume(Machine machine) {
            Atom value = machine.value();
            if (Outcomes.isError(value)) {
                machine.give(value, machine.delta());
            } else {
                proceed(machine, call, slots, expected, index + 1);
            }
        }

        @Override
        public boolean takesAll() {
            return true;
        }

        @Override
        public void resumeAll(Machine machine, List<Result> results) {
            if (CatchPlan.areErrors(results)) {
                machine.giveAll(results);
            } else {
                proceed(machine, call, slots, expected, index + 1);
            }
        }

        @Override
        public String toString() {
            return "part " + index + " of " + call.template();
        }
    }

    @Override
    public Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
