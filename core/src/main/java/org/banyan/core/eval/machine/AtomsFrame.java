package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.Outcomes;

/** Evaluates one atom after the other. */
final class AtomsFrame extends AlternativesFrame {
    private final List<Atom> atoms;

    AtomsFrame(List<Atom> atoms) {
        this.atoms = atoms;
    }

    @Override
    int size() {
        return atoms.size();
    }

    @Override
    void begin(Machine machine, int alternative) {
        Atom atom = atoms.get(alternative);
        if (!(atom instanceof Expression) && !atom.equals(Outcomes.EMPTY)) {
            add(machine, atom, null);
        } else {
            machine.evaluate(atom, null);
        }
    }

    @Override
    public String toString() {
        return "each of " + atoms.size() + " atoms";
    }
}
