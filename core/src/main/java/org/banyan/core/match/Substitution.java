package org.banyan.core.match;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/** Replaces and finds the variables of an atom. Nothing here recurses; parts without variables are shared. */
public final class Substitution {
    private Substitution() {}

    /**
     * Returns an atom with variables replaced. O(size of the atom without its ground parts).
     *
     * @param values what a variable becomes, or null for it to stay
     */
    public static Atom apply(Atom atom, Function<Variable, @Nullable Atom> values) {
        if (!(atom instanceof Expression top) || atom.isGround()) {
            return replaced(atom, values);
        }
        Deque<ChildReplacement> open = new ArrayDeque<>();
        open.push(new ChildReplacement(top));
        while (true) {
            ChildReplacement frame = open.element();
            if (frame.isDone()) {
                Atom done = frame.result();
                open.pop();
                if (open.isEmpty()) {
                    return done;
                }
                open.element().accept(done);
                continue;
            }
            Atom child = frame.child();
            if (child instanceof Expression inner && !inner.isGround()) {
                open.push(new ChildReplacement(inner));
            } else {
                frame.accept(replaced(child, values));
            }
        }
    }

    private static Atom replaced(Atom atom, Function<Variable, @Nullable Atom> values) {
        if (atom instanceof Variable variable) {
            Atom value = values.apply(variable);
            return value == null ? atom : value;
        }
        return atom;
    }

    /**
     * Returns the variables of an atom, in the order in which they first occur. O(size of the atom without its ground
     * parts).
     */
    public static Set<Variable> variables(Atom atom) {
        Set<Variable> found = new LinkedHashSet<>();
        Deque<Atom> open = new ArrayDeque<>();
        open.push(atom);
        while (!open.isEmpty()) {
            Atom next = open.pop();
            if (next instanceof Variable variable) {
                found.add(variable);
            } else if (next instanceof Expression expression && !expression.isGround()) {
                for (int i = expression.size() - 1; i >= 0; i--) {
                    open.push(expression.get(i));
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }
}
