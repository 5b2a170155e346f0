package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.jspecify.annotations.Nullable;

/** Names that stand for atoms, replaced when a program is read. */
final class Tokens {
    private Tokens() {}

    /** An atom with symbols replaced; the atom itself if there are none to be replaced. O(size); nothing recurses. */
    static Atom replaced(Atom atom, Function<Symbol, @Nullable Atom> values) {
        if (!(atom instanceof Expression root)) {
            return leaf(atom, values);
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
                top.accept(leaf(child, values));
            }
        }
    }

    private static Atom leaf(Atom atom, Function<Symbol, @Nullable Atom> values) {
        if (atom instanceof Symbol symbol) {
            Atom value = values.apply(symbol);
            return value == null ? atom : value;
        }
        return atom;
    }

    /** An expression while its children are replaced. */
    static class Building {
        final Expression source;
        int next;
        private Atom @Nullable [] children;

        Building(Expression source) {
            this.source = source;
        }

        void accept(Atom child) {
            if (child != source.get(next) && children == null) {
                children = source.children().toArray(Atom[]::new);
            }
            if (children != null) {
                children[next] = child;
            }
            next++;
        }

        Atom made() {
            return children == null ? source : Expression.owning(children);
        }
    }
}
