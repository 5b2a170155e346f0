package org.banyan.core.eval.form.mettatron;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Frame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.CollectFrame;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The plan of {@code (catch atom otherwise)} and {@code (is-error atom)}, which inspect the results of an atom, errors
 * or not.
 */
public final class CatchPlan extends Plan {
    /** The form {@code catch}: the results, or those of another atom if they are errors. */
    public static final CatchPlan CATCH = new CatchPlan(true);

    /** The form {@code is-error}: whether the results are errors. */
    public static final CatchPlan ASK = new CatchPlan(false);

    private final boolean otherwise;

    private CatchPlan(boolean otherwise) {
        this.otherwise = otherwise;
    }

    /** Whether there are results, and all of them are errors. O(n). */
    static boolean areErrors(List<Result> results) {
        return !results.isEmpty() && results.stream().allMatch(result -> Outcomes.isError(result.atom()));
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        machine.countStep();
        machine.push(otherwise ? new CatchFrame(call, slots, expected) : new AskFrame(call));
        machine.then(call.child(1), slots, otherwise ? expected : Expected.ANY);
    }

    private static final class CatchFrame extends Frame {
        private final CallCode call;
        private final @Nullable Atom[] slots;
        private final Expected expected;

        CatchFrame(CallCode call, @Nullable Atom[] slots, Expected expected) {
            this.call = call;
            this.slots = slots;
            this.expected = expected;
        }

        @Override
        public void resume(Machine machine) {
            Atom value = machine.value();
            if (Outcomes.isError(value)) {
                machine.then(call.child(2), slots, expected);
            } else {
                machine.give(value, machine.delta());
            }
        }

        @Override
        public boolean takesAll() {
            return true;
        }

        @Override
        public void resumeAll(Machine machine, List<Result> results) {
            if (areErrors(results)) {
                machine.then(call.child(2), slots, expected);
            } else {
                machine.giveAll(results);
            }
        }

        @Override
        public String toString() {
            return "errors of " + call.template();
        }
    }

    private static final class AskFrame extends CollectFrame {
        private final CallCode call;

        AskFrame(CallCode call) {
            this.call = call;
        }

        @Override
        public void proceed(Machine machine, List<Atom> results) {
            machine.give(Bool.of(!results.isEmpty() && results.stream().allMatch(Outcomes::isError)));
        }

        @Override
        public String toString() {
            return "errors of " + call.template();
        }
    }

    @Override
    public Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return otherwise ? Types.UNDEFINED : Types.BOOL;
    }
}
