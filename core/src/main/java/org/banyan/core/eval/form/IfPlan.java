package org.banyan.core.eval.form;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Code;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.ValueFrame;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The plan of {@code (if condition then else)}. */
public final class IfPlan extends Plan {
    private static final Expected BOOL = Expected.of(Types.BOOL);

    /** The form {@code if}. */
    public static final Form FORM = form((call, head) -> new IfPlan(head));

    private final Head head;
    private @Nullable Boolean simple;

    /** Returns a form {@code if} with a plan of its own. A step chooses, if the condition says which. */
    public static Form form(Form.Planner planner) {
        return new Form() {
            @Override
            public @Nullable Plan plan(CallCode call, Head head) {
                return planner.plan(call, head);
            }

            @Override
            public List<Binding> bindings(Expression call) {
                return List.of();
            }

            @Override
            public boolean step(Machine machine, Expression call) {
                machine.give(
                        call.get(1) instanceof Bool truth ? call.get(truth.value() ? 2 : 3) : Outcomes.NOT_REDUCIBLE);
                return true;
            }
        };
    }

    private IfPlan(Head head) {
        this.head = head;
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Code condition = call.child(1);
        Atom value = condition.quick(machine, slots, BOOL);
        if (value instanceof Bool truth) {
            machine.countStep();
            machine.then(call.child(truth.value() ? 2 : 3), slots, expected);
            return;
        }
        Atom type = condition.type(machine, slots);
        if (type == null || !type.equals(Types.BOOL) && !type.equals(Types.UNDEFINED)) {
            if (MisfitPlan.giveErrors(machine, head, (Expression) call.instantiate(machine, slots))) {
                return;
            }
        }
        machine.push(new IfFrame(head, call, slots, expected));
        machine.then(condition, slots, BOOL);
    }

    private static final class IfFrame extends ValueFrame {
        private final Head head;
        private final CallCode call;
        private final Expected expected;

        IfFrame(Head head, CallCode call, @Nullable Atom[] slots, Expected expected) {
            super(slots);
            this.head = head;
            this.call = call;
            this.expected = expected;
        }

        @Override
        public void proceed(Machine machine, Atom value) {
            choose(machine, head, call, slots, expected, value);
        }

        @Override
        public String toString() {
            return "condition of " + call.template();
        }
    }

    private static void choose(
            Machine machine, Head head, CallCode call, @Nullable Atom[] slots, Expected expected, Atom value) {
        if (value instanceof Bool truth) {
            machine.countStep();
            machine.then(call.child(truth.value() ? 2 : 3), slots, expected);
        } else {
            machine.give(head.normalCall(
                    new Atom[] {
                        value,
                        call.child(2).instantiate(machine, slots),
                        call.child(3).instantiate(machine, slots)
                    },
                    Expected.ANY));
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
        Atom value = call.child(1).quick(machine, slots, BOOL);
        if (!(value instanceof Bool truth)) {
            return null;
        }
        Atom result = call.child(truth.value() ? 2 : 3).quick(machine, slots, expected);
        return result == null || Plan.endsCall(result) ? null : result;
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        Atom type = call.child(1).type(machine, slots);
        return type != null && (type.equals(Types.BOOL) || type.equals(Types.UNDEFINED)) ? Types.UNDEFINED : null;
    }
}
