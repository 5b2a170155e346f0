package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.library.Types;
import org.banyan.core.eval.world.References;
import org.jspecify.annotations.Nullable;

/** {@code (unify atom pattern then else)}; if the atom is a space, the pattern is looked for in it. */
final class UnifyPlan extends Plan {
    private final Binder binder;

    UnifyPlan(CallCode call) {
        binder = new Binder(call, call.child(2), call.child(3).template());
    }

    @Override
    void eval(Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom expected) {
        machine.countStep();
        Atom atom = call.child(1).instantiate(machine, slots);
        long space = References.number(References.Kind.SPACE, atom);
        if (space >= 0) {
            Atom pattern = call.child(2).instantiate(machine, slots);
            int[] used = call.scope().slots(call.child(3).template());
            SearchFrame search = new SearchFrame(machine, space, pattern, call.child(3), used, slots, binder.isLocal());
            if (search.isEmpty()) {
                machine.then(call.child(4), slots, null);
            } else {
                search.start(machine);
            }
            return;
        }
        Binder.Bound bound = binder.bind(machine, atom, slots);
        if (bound == null) {
            machine.then(call.child(4), slots, null);
            return;
        }
        if (bound.delta() != null) {
            machine.pushDelta(bound.delta());
        }
        machine.then(call.child(3), bound.slots(), null);
    }

    @Override
    @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
