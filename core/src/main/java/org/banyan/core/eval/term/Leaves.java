package org.banyan.core.eval.term;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.jspecify.annotations.Nullable;

/** The leaves of an atom, replaced. */
public final class Leaves {
    private Leaves() {}

    /**
     * An atom with each leaf replaced, from left to right; the atom itself if none becomes another. O(size); nothing
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
            if (top.next == top.source.size()) {
                open.pop();
                Atom made = top.made();
                Building below = open.peek();
                if (below == null) {
                    return made;
                }
                below.accept(made);
                continue;
            }
            Atom child = top.source.get(top.next);
            if (child instanceof Expression nested) {
                open.push(new Building(nested));
            } else {
                top.accept(leaf.apply(child));
            }
        }
    }

    /** An expression while its children are replaced. */
    public static class Building {
        public final Expression source;
        public int next;
        private Atom @Nullable [] children;

        public Building(Expression source) {
            this.source = source;
        }

        public void accept(Atom child) {
            if (child != source.get(next) && children == null) {
                children = source.children().toArray(Atom[]::new);
            }
            if (children != null) {
                children[next] = child;
            }
            next++;
        }

        public Atom made() {
            return children == null ? source : Expressions.of(children);
        }
    }
}
