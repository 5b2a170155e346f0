package org.banyan.core.eval.machine.frame;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.AlternativesFrame;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.type.Expected;

/** A frame that evaluates atoms in order, and gives all their results. */
public final class AtomsFrame extends AlternativesFrame {
    private final List<Atom> atoms;

    public AtomsFrame(List<Atom> atoms) {
        this.atoms = atoms;
    }

    @Override
    public int size() {
        return atoms.size();
    }

    @Override
    public void begin(Machine machine, int alternative) {
        Atom atom = atoms.get(alternative);
        if (!(atom instanceof Expression) && !atom.equals(Outcomes.EMPTY)) {
            add(machine, atom, null);
        } else {
            machine.evaluate(atom, Expected.ANY);
        }
    }

    @Override
    public String toString() {
        return "each of " + atoms.size() + " atoms";
    }
}
