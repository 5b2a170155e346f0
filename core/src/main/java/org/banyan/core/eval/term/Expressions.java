package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.term.Compound;
import org.jspecify.annotations.Nullable;

/** A factory of expressions for the evaluator, without copies. */
public final class Expressions {
    private static final Expression EMPTY = Expression.empty();

    private Expressions() {}

    /** Returns an expression that takes the array over; the caller must not change it any more. O(arity). */
    public static Expression of(Atom[] children) {
        return Compound.of(EMPTY, children, null);
    }

    /** Returns an expression that takes the array over, and is known to evaluate to itself. O(arity). */
    public static Expression of(Atom[] children, NormalForm form) {
        return Compound.of(EMPTY, children, form);
    }

    /** Returns an equal expression that is known to evaluate to itself. O(1); the children are shared. */
    public static Expression normal(Expression expression, NormalForm form) {
        return Compound.marked(expression, form);
    }

    /** Returns what is known of an expression as a normal form, which may hold elsewhere; null if nothing. O(1). */
    public static @Nullable NormalForm form(Expression expression) {
        return Compound.markOf(expression) instanceof NormalForm form ? form : null;
    }
}
