package org.banyan.core.match;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Variables and expressions that a {@link Unifier} has found to be equal, and an atom that all of them become.
 *
 * <p>A class knows the one of its variables that was met first, and one of its atoms that is no variable, if it has
 * any; a ground one is preferred, and of those the one that was met first.
 */
final class TermClass {
    private TermClass parent = this;
    private int rank;
    private @Nullable Variable eldest;
    private int age;
    private @Nullable Atom term;
    private int termAge;
    private @Nullable Atom value;
    private boolean open;

    private TermClass() {}

    /** Returns the class of a variable, which was met after as many others as its age says. */
    static TermClass of(Variable variable, int age) {
        TermClass made = new TermClass();
        made.eldest = variable;
        made.age = age;
        return made;
    }

    /** Returns the class of an atom that is no variable, which was met after as many others as its age says. */
    static TermClass of(Atom term, int age) {
        TermClass made = new TermClass();
        made.term = term;
        made.termAge = age;
        return made;
    }

    /** Returns the class that speaks for all that were united with this one. Almost O(1). */
    TermClass root() {
        TermClass at = this;
        while (at.parent != at) {
            at.parent = at.parent.parent;
            at = at.parent;
        }
        return at;
    }

    /** Makes two root classes one. */
    static void unite(TermClass one, TermClass other) {
        TermClass root = one.rank < other.rank ? other : one;
        TermClass child = root == one ? other : one;
        child.parent = root;
        if (root.rank == child.rank) {
            root.rank++;
        }
        if (root.eldest == null || child.eldest != null && child.age < root.age) {
            root.eldest = child.eldest;
            root.age = child.age;
        }
        Atom term = child.term;
        if (term != null && root.yieldsTo(term, child.termAge)) {
            root.term = term;
            root.termAge = child.termAge;
        }
    }

    /** Whether another atom rather than that of this class is the one that stands for both. */
    private boolean yieldsTo(Atom other, int age) {
        Atom own = term;
        return own == null || (own.isGround() == other.isGround() ? age < termAge : other.isGround());
    }

    /**
     * Returns the atom that the variables of this root class stand for, as it was met; null if there are only
     * variables.
     */
    @Nullable Atom term() {
        return term;
    }

    /** Returns what this root class stands for if that is settled without looking into its atom. */
    @Nullable Atom value() {
        if (value == null) {
            value = term == null ? eldest : term.isGround() ? term : null;
        }
        return value;
    }

    /** Whether this root class is being resolved. */
    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    void close(Atom resolved) {
        value = resolved;
        open = false;
    }
}
