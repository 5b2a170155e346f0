package org.banyan.core.eval.machine.frame;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.type.Expected;

/** A frame that evaluates atoms in order for their effects, and then gives a result. An error ends it. */
public final class SequenceFrame extends ValueFrame {
    private final List<? extends Atom> atoms;
    private final Atom result;
    private int index;

    private SequenceFrame(List<? extends Atom> atoms, Atom result) {
        super(new Atom[0]);
        this.atoms = atoms;
        this.result = result;
    }

    public static void start(Machine machine, List<? extends Atom> atoms, Atom result) {
        new SequenceFrame(atoms, result).go(machine);
    }

    private void go(Machine machine) {
        if (index == atoms.size()) {
            machine.give(result);
        } else {
            machine.push(this);
            machine.evaluate(atoms.get(index++), Expected.ANY);
        }
    }

    @Override
    public void proceed(Machine machine, Atom value) {
        go(machine);
    }
}
