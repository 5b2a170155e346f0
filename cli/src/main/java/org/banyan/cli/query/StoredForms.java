package org.banyan.cli.query;

import java.util.ArrayDeque;
import java.util.Deque;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.NumericEquality;

/**
 * What a pattern becomes under a match, with numbers as they are stored: the pattern {@code (p 5 $x)} has found
 * {@code (p 5.0 $y)} and not {@code (p 5 $y)}.
 *
 * <p>Nothing recurses.
 */
public final class StoredForms {
    private final Expression instance;
    private final Atom stored;
    private final Atom[] children;
    private int next;

    private StoredForms(Expression instance, Atom stored) {
        this.instance = instance;
        this.stored = stored;
        this.children = new Atom[instance.size()];
    }

    /** An instance of a stored atom with the numbers that the atom has at the same places. O(size of the instance). */
    static Atom of(Atom instance, Atom stored) {
        if (!(instance instanceof Expression root)) {
            return leaf(instance, stored);
        }
        Deque<StoredForms> open = new ArrayDeque<>();
        open.push(new StoredForms(root, stored));
        while (true) {
            StoredForms top = open.element();
            if (top.next == top.children.length) {
                open.pop();
                Atom made = Atom.expression(top.children);
                if (open.isEmpty()) {
                    return made;
                }
                open.element().accept(made);
                continue;
            }
            Atom child = top.instance.get(top.next);
            // Below a variable of the stored atom there is nothing stored.
            Atom below = top.stored instanceof Expression known ? known.get(top.next) : top.stored;
            if (child instanceof Expression nested) {
                open.push(new StoredForms(nested, below));
            } else {
                top.accept(leaf(child, below));
            }
        }
    }

    private static Atom leaf(Atom instance, Atom stored) {
        return NumericEquality.isNumber(instance) && NumericEquality.isNumber(stored) ? stored : instance;
    }

    private void accept(Atom child) {
        children[next++] = child;
    }
}
