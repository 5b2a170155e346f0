package org.banyan.core.atom;

import java.util.Arrays;

/**
 * The expressions that a walk is inside of, each with the index of the child at which it goes on: a stack of its own.
 */
final class ExpressionStack {
    private Expression[] expressions = new Expression[16];
    private int[] indexes = new int[16];
    private int depth;

    boolean isEmpty() {
        return depth == 0;
    }

    void push(Expression expression, int index) {
        if (depth == indexes.length) {
            expressions = Arrays.copyOf(expressions, 2 * depth);
            indexes = Arrays.copyOf(indexes, 2 * depth);
        }
        expressions[depth] = expression;
        indexes[depth++] = index;
    }

    /** Returns the index at the top, which {@link #pop} then drops. */
    int index() {
        return indexes[depth - 1];
    }

    Expression pop() {
        return expressions[--depth];
    }
}
