package org.banyan.core.eval.library.argument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Substitution;

/**
 * The names under which variables are shown. The numbers of the variables that evaluation has made say how it went, so
 * no text that a program can see has them.
 */
public final class Names {
    private Names() {}

    /**
     * An atom with the variables that evaluation has made under names that depend on nothing but the atom: the name that
     * each was made from, numbered where there are several of that name. Different variables stay different. O(size).
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
