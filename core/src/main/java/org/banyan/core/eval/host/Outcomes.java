package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;

/** Atoms that mean something special as a result. */
public final class Outcomes {
    /** No result: an alternative that ends in this atom is dropped. */
    public static final Symbol EMPTY = Symbol.of("Empty");

    /** The call stays unchanged. */
    public static final Symbol NOT_REDUCIBLE = Symbol.of("NotReducible");

    /** The result of a call that is made for its effect only. */
    public static final Expression UNIT = Expression.empty();

    private static final Symbol ERROR = Symbol.of("Error");

    private Outcomes() {}

    /** Returns the error {@code (Error atom reason)}. O(1). */
    public static Expression error(Atom atom, Atom reason) {
        return Atom.expression(ERROR, atom, reason);
    }

    /** Whether an atom is an error: an expression that begins with {@code Error}. O(1). */
    public static boolean isError(Atom atom) {
        return atom instanceof Expression expression
                && !expression.isEmpty()
                && expression.get(0).equals(ERROR);
    }
}
