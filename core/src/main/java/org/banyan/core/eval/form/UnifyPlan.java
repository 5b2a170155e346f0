package org.banyan.core.eval.form;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Form;
import org.banyan.core.eval.machine.Head;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.term.Binding;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.world.handle.References;
import org.jspecify.annotations.Nullable;

/** The plan of {@code (unify atom pattern then else)}; if the atom is a space, the pattern is searched in it. */
public final class UnifyPlan extends Plan {
    /** The form {@code unify}. */
    public static final Form FORM = new Form() {
        @Override
        public Plan plan(CallCode call, Head head) {
            return new UnifyPlan(call);
        }

        @Override
        public List<Binding> bindings(Expression call) {
            return List.of(binding(call));
        }

        @Override
        public boolean step(Machine machine, Expression call) {
            return false;
        }
    };

    private final Binder binder;

    private UnifyPlan(CallCode call) {
        binder = new Binder(call, call.child(2), binding(call.template()));
    }

    private static Binding binding(Expression call) {
        return new Binding(call.get(2), call.get(3));
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        machine.countStep();
        Atom atom = call.child(1).instantiate(machine, slots);
        long space = References.number(References.Kind.SPACE, atom);
        if (space >= 0) {
            Atom pattern = call.child(2).instantiate(machine, slots);
            int[] used = call.scope().slots(call.child(3).template());
            SearchFrame search = new SearchFrame(machine, space, pattern, call.child(3), used, slots, binder.isLocal());
            if (search.isEmpty()) {
                machine.then(call.child(4), slots, Expected.ANY);
            } else {
                search.start(machine);
            }
            return;
        }
        Binder.Bound bound = binder.bind(machine, atom, slots);
        if (bound == null) {
            machine.then(call.child(4), slots, Expected.ANY);
            return;
        }
        if (bound.delta() != null) {
            machine.pushDelta(bound.delta());
        }
        machine.then(call.child(3), bound.slots(), Expected.ANY);
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
