package org.banyan.core.match;

import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/** Variables that a {@link Unifier} has found to be equal, and the atom that they stand for, if one is known. */
final class VariableClass {
    private final Variable variable;
    private final int age;
    private VariableClass parent = this;
    private int rank;
    private VariableClass eldest = this;
    private @Nullable Atom term;

    private @Nullable Iterator<VariableClass> below;
    private @Nullable Atom value;

    VariableClass(Variable variable, int age) {
        this.variable = variable;
        this.age = age;
    }

    /** The class that speaks for all that were united with this one. Almost O(1). */
    VariableClass root() {
        VariableClass at = this;
        while (at.parent != at) {
            at.parent = at.parent.parent;
            at = at.parent;
        }
        return at;
    }

    /** Makes two root classes one; if both know an atom, those are left to be unified. */
    static void unite(VariableClass one, VariableClass other, Deque<Atom> open) {
        if (one == other) {
            return;
        }
        VariableClass root = one.rank < other.rank ? other : one;
        VariableClass child = root == one ? other : one;
        child.parent = root;
        if (root.rank == child.rank) {
            root.rank++;
        }
        root.eldest = root.eldest.age < child.eldest.age ? root.eldest : child.eldest;
        if (root.term == null) {
            root.term = child.term;
        } else if (child.term != null) {
            open.push(child.term);
            open.push(root.term);
        }
    }

    /** Lets this root class stand for an atom; if it stands for one already, the two are left to be unified. */
    void bind(Atom atom, Deque<Atom> open) {
        if (term == null) {
            term = atom;
        } else {
            open.push(atom);
            open.push(term);
        }
    }

    boolean isResolved() {
        return value != null;
    }

    /** Whether this class waits for others to be resolved. */
    boolean isOpen() {
        return below != null && value == null;
    }

    Atom value() {
        assert value != null;
        return value;
    }

    /**
     * Begins to resolve this root class; false if nothing need be done because it stands for no atom with variables.
     */
    boolean enter(Function<Variable, VariableClass> classOf) {
        if (below != null) {
            return true;
        }
        Atom known = term;
        if (known == null || known.isGround()) {
            value = known == null ? eldest.variable : known;
            return false;
        }
        List<VariableClass> found = new ArrayList<>();
        for (Variable inner : Substitution.variables(known)) {
            found.add(classOf.apply(inner));
        }
        below = found.iterator();
        return true;
    }

    /** The next class that this one contains and that has not been looked at; null after the last. */
    @Nullable VariableClass nextBelow() {
        return below != null && below.hasNext() ? below.next() : null;
    }

    /** Resolves this class, all classes below it being resolved. */
    void finish(Function<Variable, VariableClass> classOf) {
        assert term != null;
        value = Substitution.apply(term, inner -> classOf.apply(inner).value());
    }
}
