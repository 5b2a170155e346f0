package org.banyan.core.eval.term;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.jspecify.annotations.Nullable;

/** A replacement of the leaves of an atom. */
public final class Leaves {
    private Leaves() {}

    /**
     * Returns an atom with each leaf replaced, from left to right; the atom itself if no leaf changes. O(size); nothing
     * recurses.
     */
    public static Atom replaced(Atom atom, UnaryOperator<Atom> leaf) {
        if (!(atom instanceof Expression root)) {
            return leaf.apply(atom);
        }
        Deque<Building> open = new ArrayDeque<>();
        open.push(new Building(root));
        while (true) {
            Building top = open.element();
            if (top.isDone()) {
                open.pop();
                Atom made = top.made();
                Building below = open.peek();
                if (below == null) {
                    return made;
                }
                below.accept(made);
                continue;
            }
            Atom child = top.next();
            if (child instanceof Expression nested) {
                open.push(new Building(nested));
            } else {
                top.accept(leaf.apply(child));
            }
        }
    }

    /** An expression while its children are replaced. */
    public static class Building {
        private final Expression source;
        private int next;
        private Atom @Nullable [] children;

        /** @param source the expression whose children are replaced */
        public Building(Expression source) {
            this.source = source;
        }

        /** Returns the original expression. */
        public final Expression source() {
            return source;
        }

        /** Whether all children have been accepted. */
        public final boolean isDone() {
            return next == source.size();
        }

        /** Returns the next original child. */
        public final Atom next() {
            return source.get(next);
        }

        /** Accepts the replacement of the next child. */
        public final void accept(Atom child) {
            if (child != source.get(next) && children == null) {
                children = source.children().toArray(Atom[]::new);
            }
            if (children != null) {
                children[next] = child;
            }
            next++;
        }

        /** Returns the expression with its children replaced; the original if all are the same. */
        public final Atom made() {
            return children == null ? source : Expressions.of(children);
        }
    }
}
