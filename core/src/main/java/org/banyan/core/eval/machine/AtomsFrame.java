package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.Outcomes;

/** Evaluates one atom after the other. */
final class AtomsFrame extends AlternativesFrame {
    private final List<Atom> atoms;
    private int index;

    AtomsFrame(List<Atom> atoms) {
        this.atoms = atoms;
    }

    @Override
    boolean next(Machine machine) {
        while (index < atoms.size()) {
            Atom atom = atoms.get(index++);
            if (!(atom instanceof Expression) && !atom.equals(Outcomes.EMPTY)) {
                add(atom, null);
            } else {
                machine.evaluate(atom, null);
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "atom " + index + " of " + atoms.size();
    }
}
