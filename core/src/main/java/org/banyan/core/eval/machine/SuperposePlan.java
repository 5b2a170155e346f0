package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.library.Types;
import org.jspecify.annotations.Nullable;

/** {@code (superpose (a b ...))}: the results of each child. */
final class SuperposePlan extends Plan {
    private final Head head;

    SuperposePlan(Head head) {
        this.head = head;
    }

    @Override
    void eval(Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom expected) {
        machine.countStep();
        if (call.child(1) instanceof CallCode list) {
            new CodesFrame(list, slots).start(machine);
            return;
        }
        Atom atom = call.child(1).instantiate(machine, slots);
        if (atom instanceof Expression list) {
            new AtomsFrame(list.children()).start(machine);
        } else if (!MisfitPlan.giveErrors(machine, head, (Expression) call.instantiate(machine, slots))) {
            machine.give(Outcomes.error(
                    call.instantiate(machine, slots),
                    Symbol.ofText("superpose expects single expression as an argument")));
        }
    }

    private static final class CodesFrame extends AlternativesFrame {
        private final CallCode list;
        private final @Nullable Atom[] slots;

        CodesFrame(CallCode list, @Nullable Atom[] slots) {
            this.list = list;
            this.slots = slots;
        }

        @Override
        int size() {
            return list.size();
        }

        @Override
        void begin(Machine machine, int alternative) {
            Code code = list.child(alternative);
            @Nullable Atom[] own = slots.clone();
            Atom quick = code.quick(machine, own, null);
            if (quick == null || Plan.endsCall(quick)) {
                machine.then(code, own, null);
            } else {
                add(machine, quick, null);
            }
        }
    }

    @Override
    @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
