package org.banyan.core.eval.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;

/** Atoms as they are shown to people. */
public final class Printing {
    private Printing() {}

    /**
     * An atom with states resolved, and the variables that evaluation has made under names that depend on nothing but
     * the atom: the name that each was made from, numbered where there are several of that name.
     */
    public static Atom of(World world, Atom atom) {
        Atom resolved = States.resolved(world, atom);
        if (resolved.isGround()) {
            return resolved;
        }
        Set<Variable> variables = Substitution.variables(resolved);
        Set<String> taken = new HashSet<>();
        boolean any = false;
        for (Variable variable : variables) {
            if (variable.number() == 0) {
                taken.add(variable.name());
            } else {
                any = true;
            }
        }
        if (!any) {
            return resolved;
        }
        Map<Variable, Variable> names = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (Variable variable : variables) {
            if (variable.number() != 0) {
                String name = variable.name();
                if (taken.add(name)) {
                    names.put(variable, Variable.of(name));
                } else {
                    int number = last.merge(name, 1, Integer::sum);
                    names.put(variable, variable.renamed(number));
                }
            }
        }
        return Substitution.apply(resolved, names::get);
    }
}
