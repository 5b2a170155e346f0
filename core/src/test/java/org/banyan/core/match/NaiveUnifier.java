package org.banyan.core.match;

import java.util.HashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.NumberOracle;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Unification as Robinson tells it: walk both atoms together, bind a variable after an occurs check, and look up what
 * is bound already. It recurses and may take exponential time, and is to be right, not good.
 */
final class NaiveUnifier {
    private final Map<Variable, Atom> bound = new HashMap<>();

    private NaiveUnifier() {}

    /** A unifier of two atoms, or null if there is none. */
    static @Nullable NaiveUnifier unify(Atom left, Atom right) {
        NaiveUnifier unifier = new NaiveUnifier();
        return unifier.equate(left, right) ? unifier : null;
    }

    /** An atom with all that is bound replaced, also within what is bound. */
    Atom apply(Atom atom) {
        Atom known = lookedUp(atom);
        return known instanceof Expression expression
                ? Atom.expression(
                        expression.children().stream().map(this::apply).toList())
                : known;
    }

    private Atom lookedUp(Atom atom) {
        Atom known = atom;
        while (known instanceof Variable variable && bound.containsKey(variable)) {
            known = bound.get(variable);
        }
        return known;
    }

    private boolean equate(Atom left, Atom right) {
        Atom one = lookedUp(left);
        Atom other = lookedUp(right);
        if (NumberOracle.same(one, other)) {
            return true;
        }
        if (one instanceof Variable variable) {
            return bind(variable, other);
        }
        if (other instanceof Variable variable) {
            return bind(variable, one);
        }
        if (!(one instanceof Expression first) || !(other instanceof Expression second)) {
            return false;
        }
        boolean equal = first.size() == second.size();
        for (int i = 0; equal && i < first.size(); i++) {
            equal = equate(first.get(i), second.get(i));
        }
        return equal;
    }

    private boolean bind(Variable variable, Atom value) {
        if (occurs(variable, value)) {
            return false;
        }
        bound.put(variable, value);
        return true;
    }

    private boolean occurs(Variable variable, Atom in) {
        Atom known = lookedUp(in);
        return known.equals(variable)
                || known instanceof Expression expression
                        && expression.children().stream().anyMatch(child -> occurs(variable, child));
    }
}
