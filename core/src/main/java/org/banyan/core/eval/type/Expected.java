package org.banyan.core.eval.type;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.term.Delta;

/**
 * What is expected of the results of an evaluation: any type, a certain type, or that they are not evaluated at all.
 *
 * <p>Immutable. Compared by identity. A caller that often needs the one of a type keeps it.
 */
public final class Expected {
    /** Results may have any type. */
    public static final Expected ANY = new Expected(Types.UNDEFINED);

    /** The atom is its own result, and is not evaluated. */
    public static final Expected UNEVALUATED = new Expected(Types.ATOM);

    private final Atom type;

    private Expected(Atom type) {
        this.type = type;
    }

    /** Returns the expectation of a certain type, which may have variables. O(1). */
    public static Expected of(Atom type) {
        return new Expected(type);
    }

    /** Returns the type as an atom: {@code %Undefined%} for any, {@code Atom} for unevaluated. O(1). */
    public Atom type() {
        return type;
    }

    /** Whether results may have any type. O(1). */
    public boolean isAny() {
        return this == ANY;
    }

    /** Whether the atom is its own result. O(1). */
    public boolean isUnevaluated() {
        return this == UNEVALUATED;
    }

    /** Returns what is expected if there is an evaluation all the same: any type if this is unevaluated. O(1). */
    public Expected evaluated() {
        return this == UNEVALUATED ? ANY : this;
    }

    /** Returns this with variables of the type replaced; this itself if there are none. O(size of the type). */
    public Expected applied(Delta delta) {
        return withType(delta.apply(type));
    }

    /** Returns the same expectation of another form of the type; this itself if that is the same atom. O(1). */
    public Expected withType(Atom other) {
        return other == type ? this : new Expected(other);
    }

    /** Returns some expectations with variables replaced; the array itself if nothing changes. O(size of the types). */
    public static Expected[] applied(Expected[] all, Delta delta) {
        Expected[] changed = all;
        for (int i = 0; i < all.length; i++) {
            Expected now = all[i].applied(delta);
            if (now != all[i]) {
                if (changed == all) {
                    changed = all.clone();
                }
                changed[i] = now;
            }
        }
        return changed;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
