package org.banyan.cli.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.NumericEquality;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Bindings;
import org.banyan.core.match.Substitution;

/**
 * The atom of which a query returns an instance for each match.
 *
 * <p>A variable of the template that the pattern does not have stays open. The bindings may hold variables of stored
 * atoms under any names. If one of them has the name of an open variable, the open variable is renamed, so that the two
 * stay different. Immutable and thread-safe.
 */
public final class Template {
    private final Atom atom;
    private final Set<Variable> open;
    private final boolean inOrder;
    private final boolean whole;

    Template(Atom atom, Atom pattern) {
        this.atom = atom;
        List<Variable> wanted = new ArrayList<>(Substitution.variables(atom));
        List<Variable> known = List.copyOf(Substitution.variables(pattern));
        open = new LinkedHashSet<>(wanted);
        known.forEach(open::remove);
        wanted.removeAll(open);
        whole = atom.equals(pattern);
        inOrder = wanted.equals(known.subList(0, Math.min(wanted.size(), known.size())))
                && (whole || !hasSeveralForms(pattern, wanted.size()));
    }

    /**
     * Whether what a pattern finds may differ in the kinds of numbers alone before so many of its variables are met: at
     * a number, or where a variable occurs again.
     */
    private static boolean hasSeveralForms(Atom pattern, int wanted) {
        Set<Variable> met = new HashSet<>();
        Deque<Atom> rest = new ArrayDeque<>();
        rest.push(pattern);
        while (met.size() < wanted) {
            Atom next = rest.pop();
            if (next instanceof Expression expression) {
                for (int i = expression.size() - 1; i >= 0; i--) {
                    rest.push(expression.get(i));
                }
            } else if (next instanceof Variable variable ? !met.add(variable) : NumericEquality.paths(next) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the template is the pattern itself. */
    boolean isWhole() {
        return whole;
    }

    /**
     * Whether the instances of the template are in canonical order if those of the pattern are.
     *
     * <p>Two instances of one atom first differ at the first occurrence of a variable, in its value. So instances are
     * ordered by the value of the first variable, then by that of the second, and so on. The template keeps the order
     * of the pattern if its variables are the first ones of the pattern, in the same order. That
     * does not hold if the matched atoms differ before in the kinds of numbers, as {@code (p 5 b)} and {@code (p 5.0 a)} do.
     */
    boolean keepsOrder() {
        return inOrder;
    }

    /** Returns the variables that the pattern does not have, in order of occurrence. */
    Iterable<Variable> open() {
        return open;
    }

    /** Returns the instance of the template under bindings. */
    Atom instance(Bindings bindings) {
        return bindings.apply(open.isEmpty() ? atom : apart(bindings));
    }

    private Atom apart(Bindings bindings) {
        Set<Variable> met = new HashSet<>();
        bindings.asMap().values().forEach(value -> met.addAll(Substitution.variables(value)));
        return Substitution.apply(
                atom, variable -> open.contains(variable) && met.contains(variable) ? renamed(variable) : null);
    }

    /** Returns a variable with a name that variables of stored atoms never have. */
    private Variable renamed(Variable variable) {
        Set<Variable> taken = Substitution.variables(atom);
        Variable candidate = variable;
        do {
            candidate = Variable.of(candidate.name() + "_");
        } while (taken.contains(candidate));
        return candidate;
    }
}
