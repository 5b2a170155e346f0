package org.banyan.core.match;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Variable;

/** One-way matching: what must the variables of a pattern stand for, so that it becomes a given atom? */
public final class Matcher {
    private Matcher() {}

    /**
     * Returns the bindings under which a pattern is {@link Equality#equal equal} to an atom, if there are any.
     *
     * <p>A variable that occurs more than once in the pattern must stand for equal atoms, and is bound to the first of
     * them. Variables of the atom are
     * constants here and only equal themselves; {@link Unifier} binds on both sides.
     *
     * <p>Cost: O(size of the pattern, and of the atoms that stand for a repeated variable). Depth does not matter.
     */
    public static Option<Bindings> match(Atom pattern, Atom atom) {
        Map<Variable, Atom> found = new LinkedHashMap<>();
        Deque<Atom> open = new ArrayDeque<>();
        open.push(atom);
        open.push(pattern);
        while (!open.isEmpty()) {
            Atom wanted = open.pop();
            Atom given = open.pop();
            if (wanted instanceof Variable variable) {
                Atom known = found.putIfAbsent(variable, given);
                if (known != null && !Equality.equal(known, given)) {
                    return Option.none();
                }
            } else if (wanted.isGround() || !(wanted instanceof Expression expression)) {
                if (!Equality.equal(wanted, given)) {
                    return Option.none();
                }
            } else if (given instanceof Expression other && other.size() == expression.size()) {
                for (int i = expression.size() - 1; i >= 0; i--) {
                    open.push(other.get(i));
                    open.push(expression.get(i));
                }
            } else {
                return Option.none();
            }
        }
        return Option.some(Bindings.of(new ArrayList<>(found.keySet()), new ArrayList<>(found.values())));
    }
}
