package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The code of an atom without variables that is no call: it evaluates to itself. */
final class ConstantCode extends Code {
    private final Atom atom;

    ConstantCode(Atom atom) {
        this.atom = atom;
    }

    @Override
    public Atom template() {
        return atom;
    }

    @Override
    public void eval(Machine machine, @Nullable Atom[] slots, Expected expected) {
        if (atom.equals(Outcomes.EMPTY)) {
            machine.giveNothing();
        } else if (TypeCast.fits(machine, atom, expected)) {
            machine.give(atom);
        } else {
            TypeCast.cast(machine, atom, expected);
        }
    }

    @Override
    public @Nullable Atom quick(Machine machine, @Nullable Atom[] slots, Expected expected) {
        return TypeCast.fits(machine, atom, expected) ? atom : null;
    }

    @Override
    public Atom instantiate(Machine machine, @Nullable Atom[] slots, int depth) {
        return atom;
    }

    @Override
    public @Nullable Atom type(Machine machine, @Nullable Atom[] slots) {
        return machine.heads().typeOf(atom);
    }
}
