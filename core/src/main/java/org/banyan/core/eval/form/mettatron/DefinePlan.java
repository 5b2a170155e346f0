package org.banyan.core.eval.form.mettatron;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.machine.CallCode;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Plan;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The plan of {@code (= pattern body)} and {@code (: atom type)} where evaluating a definition makes it: it is added
 * unevaluated to the space in which functions are looked up, and later evaluations see it.
 */
public final class DefinePlan extends Plan {
    public static final DefinePlan INSTANCE = new DefinePlan();

    private DefinePlan() {}

    @Override
    public void eval(Machine machine, CallCode call, @Nullable Atom[] slots, Expected expected) {
        machine.countStep();
        machine.store().addAtom(machine.store().context(), call.instantiate(machine, slots));
        machine.give(Outcomes.UNIT);
    }

    @Override
    public Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
