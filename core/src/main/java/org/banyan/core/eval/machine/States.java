package org.banyan.core.eval.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.Symbol;

/** What references to states stand for. */
final class States {
    private static final Symbol STATE = Symbol.of("State");

    private States() {}

    /**
     * An atom with {@code (State content)} in place of references to states, so that it can be compared and printed.
     * O(size); nothing recurses. The atom itself if there are no states.
     */
    static Atom resolved(World world, Atom atom) {
        if (world.cells().isEmpty()) {
            return atom;
        }
        if (!(atom instanceof Expression root)) {
            return leaf(world, atom);
        }
        Deque<Tokens.Building> open = new ArrayDeque<>();
        open.push(new Tokens.Building(root));
        while (true) {
            Tokens.Building top = open.element();
            if (top.next == top.source.size()) {
                open.pop();
                Atom made = top.made();
                Tokens.Building below = open.peek();
                if (below == null) {
                    return made;
                }
                below.accept(made);
                continue;
            }
            Atom child = top.source.get(top.next);
            Atom now = child instanceof Expression ? child : leaf(world, child);
            if (now instanceof Expression nested && !nested.isEmpty()) {
                open.push(new Tokens.Building(nested));
            } else {
                top.accept(now);
            }
        }
    }

    private static Atom leaf(World world, Atom atom) {
        if (atom instanceof Grounded grounded) {
            long number = References.number(References.Kind.STATE, grounded);
            Atom content = number < 0 ? null : world.cells().get(number).getOrNull();
            if (content != null) {
                return Atom.expression(STATE, content);
            }
        }
        return atom;
    }
}
