package org.banyan.core.eval.form.mettatron;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.jspecify.annotations.Nullable;

/** A call that is only another way to write another one. */
public final class RewrittenPlan extends Plan {
    private final CallCode other;

    /** @param template what is written otherwise, with the same variables */
    public RewrittenPlan(CallCode call, Expression template) {
        other = new CallCode(template, call.scope());
    }

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom expected) {
        machine.then(other, slots, expected);
    }

    @Override
    public @Nullable Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return other.type(machine, slots);
    }
}
