package org.banyan.core.eval.library.argument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;

/**
 * The names of variables in texts. The numbers of variables that evaluation has made depend on how it went, so no text
 * that a program can see has them.
 */
public final class Names {
    private Names() {}

    /**
     * Returns an atom whose made variables have names that depend on the atom alone: the name that each was made from,
     * numbered if several have the same name. Different variables stay different. O(size).
     */
    public static Atom shown(Atom atom) {
        if (atom.isGround()) {
            return atom;
        }
        Set<Variable> variables = Substitution.variables(atom);
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
            return atom;
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
        return Substitution.apply(atom, names::get);
    }
}
