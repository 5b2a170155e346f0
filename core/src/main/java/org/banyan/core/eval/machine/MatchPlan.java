package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.library.Types;
import org.banyan.core.eval.world.References;
import org.banyan.core.match.Substitution;
import org.jspecify.annotations.Nullable;

/** {@code (match space pattern template)}: the template for every answer to the pattern in the space. */
final class MatchPlan extends Plan {
    private final Head head;
    private final boolean local;
    private final int[] used;

    MatchPlan(CallCode call, Head head) {
        this.head = head;
        boolean all = true;
        for (Variable variable : Substitution.variables(call.child(2).template())) {
            all &= call.scope()
                    .isLocal(variable, call.child(2).template(), call.child(3).template());
        }
        local = all;
        used = call.scope().slots(call.child(3).template());
    }

    @Override
    void eval(Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom expected) {
        Atom space = call.child(1).quick(machine, slots, null);
        if (space != null) {
            match(machine, call, slots, space);
        } else {
            machine.push(new SpaceFrame(call, slots));
            machine.then(call.child(1), slots, null);
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
        void proceed(Machine machine, Atom value) {
            match(machine, call, slots, value);
        }
    }

    @Override
    @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
