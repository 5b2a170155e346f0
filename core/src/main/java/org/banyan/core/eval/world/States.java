package org.banyan.core.eval.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.term.Leaves;
import org.banyan.core.eval.world.handle.References;
import org.jspecify.annotations.Nullable;

/** The replacement of references to states by their contents. */
final class States {
    private static final Symbol STATE = Symbol.of("State");

    private States() {}

    /** The size in bytes from which on each part of an atom is visited once, however often it occurs. */
    private static final int LARGE = 1 << 10;

    /** Returns the result of {@link Cells#resolved}. Nothing recurses. */
    static Atom resolved(Cells cells, Atom atom) {
        long state = stateOf(atom);
        if (!((state < 0 ? atom : content(cells, state, atom)) instanceof Expression root)) {
            return atom;
        }
        @Nullable Map<Expression, Atom> done = AtomCodec.leastLength(root) > LARGE ? new IdentityHashMap<>() : null;
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, state));
        while (true) {
            Open top = open.element();
            if (top.isDone()) {
                open.pop();
                Atom made = top.made();
                Open below = open.peek();
                if (below == null) {
                    return made;
                }
                if (done != null && top.state < 0) {
                    done.put(top.source(), made);
                }
                below.accept(made);
                continue;
            }
            Atom child = top.next();
            long inner = stateOf(child);
            if (inner >= 0 && isOpen(open, inner)) {
                // The expression around this part is not the same elsewhere.
                done = null;
                top.accept(child);
                continue;
            }
            Atom now = inner < 0 ? child : content(cells, inner, child);
            if (now instanceof Expression nested && !nested.isEmpty()) {
                Atom known = done != null && inner < 0 ? done.get(nested) : null;
                if (known == null) {
                    open.push(new Open(nested, inner));
                } else {
                    top.accept(known);
                }
            } else {
                top.accept(now);
            }
        }
    }

    /** Returns the number of a state; -1 for any other atom. */
    private static long stateOf(Atom atom) {
        return References.number(References.Kind.STATE, atom);
    }

    private static Atom content(Cells cells, long state, Atom reference) {
        Atom content = cells.get(state);
        return content == null ? reference : Atom.expression(STATE, content);
    }

    private static boolean isOpen(Deque<Open> open, long state) {
        for (Open around : open) {
            if (around.state == state) {
                return true;
            }
        }
        return false;
    }

    /** An expression in the making, with the state that it is the content of; -1 if it is not. */
    private static final class Open extends Leaves.Building {
        private final long state;

        Open(Expression source, long state) {
            super(source);
            this.state = state;
        }
    }
}
