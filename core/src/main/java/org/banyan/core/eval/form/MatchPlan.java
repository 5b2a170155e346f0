package org.banyan.core.eval.form;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.machine.frame.ValueFrame;
import org.banyan.core.eval.minimal.Minimal;
import org.banyan.core.eval.minimal.UnifyInstruction;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.world.handle.References;
import org.banyan.core.match.Substitution;
import org.jspecify.annotations.Nullable;

/** The plan of {@code (match space pattern template)}: the template for every answer to the pattern in the space. */
public final class MatchPlan extends Plan {
    /** The form {@code match}. */
    public static final Form FORM = new Form() {
        @Override
        public Plan plan(CallCode call, Head head) {
            return new MatchPlan(call, head);
        }

        @Override
        public List<Binding> bindings(Expression call) {
            return List.of(binding(call));
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            long space = References.number(References.Kind.SPACE, call.get(1));
            if (space < 0) {
                return false;
            }
            Minimal.giveAllOrEmpty(machine, UnifyInstruction.answers(machine, space, call.get(2), call.get(3)));
            return true;
        }
    };

    private final Head head;
    private final boolean local;
    private final int[] used;

    private MatchPlan(CallCode call, Head head) {
        this.head = head;
        Binding binding = binding(call.template());
        boolean all = true;
        for (Variable variable : Substitution.variables(binding.pattern())) {
            all &= call.scope().isLocal(variable, binding);
        }
        local = all;
        used = call.scope().slots(call.child(3).template());
    }

    private static Binding binding(Expression call) {
        return new Binding(call.get(2), call.get(3));
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        Atom space = call.child(1).quick(machine, slots, Expected.ANY);
        if (space != null) {
            match(machine, call, slots, space);
        } else {
            machine.push(new SpaceFrame(call, slots));
            machine.then(call.child(1), slots, Expected.ANY);
        }
    }

    private void match(Machine machine, CallCode call, @Nullable Atom[] slots, Atom space) {
        machine.countStep();
        long number = References.number(References.Kind.SPACE, space);
        if (number < 0) {
            Expression atom = (Expression) call.instantiate(machine, slots);
            if (!MisfitPlan.giveErrors(machine, head, atom)) {
                machine.give(Outcomes.error(atom, Symbol.ofText("match expects a space as the first argument")));
            }
            return;
        }
        Atom pattern = call.child(2).instantiate(machine, slots);
        new SearchFrame(machine, number, pattern, call.child(3), used, slots, local).start(machine);
    }

    private final class SpaceFrame extends ValueFrame {
        private final CallCode call;

        SpaceFrame(CallCode call, @Nullable Atom[] slots) {
            super(slots);
            this.call = call;
        }

        @Override
        public void proceed(Machine machine, Atom value) {
            match(machine, call, slots, value);
        }
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
