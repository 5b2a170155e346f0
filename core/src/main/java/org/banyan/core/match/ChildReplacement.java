package org.banyan.core.match;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;

/** An expression whose children are replaced one after the other; the same expression if none becomes another. */
class ChildReplacement {
    private final Expression source;
    private final Atom[] children;
    private int next;
    private boolean changed;

    ChildReplacement(Expression source) {
        this.source = source;
        children = new Atom[source.size()];
    }

    boolean isDone() {
        return next == children.length;
    }

    /** Returns the next child to be replaced. */
    Atom child() {
        return source.get(next);
    }

    /** Replaces the next child. */
    void accept(Atom replacement) {
        changed |= replacement != source.get(next);
        children[next++] = replacement;
    }

    Atom result() {
        return changed ? Atom.expression(children) : source;
    }
}
