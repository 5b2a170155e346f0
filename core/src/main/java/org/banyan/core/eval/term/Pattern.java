package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.match.Equality;
import org.jspecify.annotations.Nullable;

/**
 * A pattern prepared for matching: it fills the slots of its variables from an atom, and allocates nothing.
 *
 * <p>It does not bind variables of the atom. If a match may need that, it says so, and two-way unification decides.
 */
public abstract class Pattern {
    /** What a pattern says of an atom. */
    public enum Verdict {
        /** The atom is not matched, whatever its variables stand for. */
        FAILED,
        /** The atom is matched. */
        MATCHED,
        /** The atom has variables where the pattern says more. */
        OPEN
    }

    private static final int DEEP = 200;

    /** Matches an atom; the slots are filled as far as it was followed. */
    public abstract Verdict match(@Nullable Atom[] slots, Atom atom);

    /**
     * Returns the pattern of an atom, whose variables are met from left to right.
     *
     * @param met the slots that have been met before; marked here
     * @return null if it is too deep
     */
    public static @Nullable Pattern of(Atom atom, Scope scope, boolean[] met, int depth) {
        if (atom instanceof Variable variable) {
            int slot = scope.slot(variable);
            if (met[slot]) {
                return new Again(slot);
            }
            met[slot] = true;
            return new First(slot);
        }
        if (!(atom instanceof Expression expression) || atom.isGround()) {
            return new Ground(atom);
        }
        if (depth > DEEP) {
            return null;
        }
        Pattern[] parts = new Pattern[expression.size()];
        for (int i = 0; i < parts.length; i++) {
            Pattern part = of(expression.get(i), scope, met, depth + 1);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return new Parts(parts);
    }

    /** A variable at its first occurrence: it stands for the atom. */
    static final class First extends Pattern {
        private final int slot;

        First(int slot) {
            this.slot = slot;
        }

        @Override
        public Verdict match(@Nullable Atom[] slots, Atom atom) {
            slots[slot] = atom;
            return Verdict.MATCHED;
        }
    }

    /** A variable at a later occurrence: it must stand for an equal atom. */
    static final class Again extends Pattern {
        private final int slot;

        Again(int slot) {
            this.slot = slot;
        }

        @Override
        public Verdict match(@Nullable Atom[] slots, Atom atom) {
            Atom before = slots[slot];
            if (before == null || atom == before || atom.equals(before)) {
                return Verdict.MATCHED;
            }
            if (atom.isGround() && before.isGround()) {
                return Equality.equal(before, atom) ? Verdict.MATCHED : Verdict.FAILED;
            }
            return Verdict.OPEN;
        }
    }

    /** An atom without variables. */
    public static final class Ground extends Pattern {
        private final Atom atom;
        private final boolean isName;

        Ground(Atom atom) {
            this.atom = atom;
            this.isName = atom instanceof Symbol;
        }

        public Atom atom() {
            return atom;
        }

        @Override
        public Verdict match(@Nullable Atom[] slots, Atom given) {
            if (given == atom || given.equals(atom)) {
                return Verdict.MATCHED;
            }
            if (given.isGround()) {
                return !isName && Equality.equal(atom, given) ? Verdict.MATCHED : Verdict.FAILED;
            }
            return given instanceof Variable || atom instanceof Expression ? Verdict.OPEN : Verdict.FAILED;
        }
    }

    /** An expression with variables. */
    public static final class Parts extends Pattern {
        private final Pattern[] parts;

        Parts(Pattern[] parts) {
            this.parts = parts;
        }

        public Pattern part(int index) {
            return parts[index];
        }

        public int size() {
            return parts.length;
        }

        @Override
        public Verdict match(@Nullable Atom[] slots, Atom atom) {
            if (!(atom instanceof Expression expression)) {
                return atom instanceof Variable ? Verdict.OPEN : Verdict.FAILED;
            }
            if (expression.size() != parts.length) {
                return Verdict.FAILED;
            }
            Verdict result = Verdict.MATCHED;
            for (int i = 0; i < parts.length; i++) {
                Verdict part = parts[i].match(slots, expression.get(i));
                if (part == Verdict.FAILED) {
                    return Verdict.FAILED;
                }
                if (part == Verdict.OPEN) {
                    result = Verdict.OPEN;
                }
            }
            return result;
        }
    }
}
