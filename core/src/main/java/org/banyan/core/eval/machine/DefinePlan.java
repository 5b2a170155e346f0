package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.Outcomes;
import org.banyan.core.eval.library.Types;
import org.jspecify.annotations.Nullable;

/**
 * {@code (= pattern body)} and {@code (: atom type)} where evaluating a definition makes it: it is added, as it is
 * written, to the space in which functions are looked up, and whatever is evaluated later sees it.
 */
final class DefinePlan extends Plan {
    static final DefinePlan INSTANCE = new DefinePlan();

    private DefinePlan() {}

    @Override
    void eval(Machine machine, CallCode call, @Nullable Atom[] slots, @Nullable Atom expected) {
        machine.countStep();
        machine.store().addAtom(machine.store().context(), call.instantiate(machine, slots));
        machine.give(Outcomes.UNIT);
    }

    @Override
    Atom type(Machine machine, CallCode call, @Nullable Atom[] slots) {
        return Types.UNDEFINED;
    }
}
