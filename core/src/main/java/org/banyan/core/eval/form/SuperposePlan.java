package org.banyan.core.eval.form;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.AlternativesFrame;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.AtomsFrame;
import org.banyan.core.eval.minimal.Minimal;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The plan of {@code (superpose (a b ...))}: the results of each child. */
public final class SuperposePlan extends Plan {
    /** The form {@code superpose}. */
    public static final Form FORM = new Form() {
        @Override
        public Plan plan(CallCode call, Head head) {
            return new SuperposePlan(head);
        }

        @Override
        public List<Binding> bindings(Expression call) {
            return List.of();
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            if (!(call.get(1) instanceof Expression list)) {
                return false;
            }
            Minimal.giveAllOrEmpty(
                    machine,
                    list.children().stream()
                            .map(child -> new Result(child, null))
                            .toList());
            return true;
        }
    };

    private final Head head;

    private SuperposePlan(Head head) {
        this.head = head;
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
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
        public int size() {
            return list.size();
        }

        @Override
        public void begin(Machine machine, int alternative) {
            Code code = list.child(alternative);
            @Nullable Atom[] own = slots.clone();
            Atom quick = code.quick(machine, own, Expected.ANY);
            if (quick == null || Plan.endsCall(quick)) {
                machine.then(code, own, Expected.ANY);
            } else {
                add(machine, quick, null);
            }
        }
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
