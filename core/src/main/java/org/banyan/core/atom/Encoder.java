package org.banyan.core.atom;

import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;

/** From atoms to paths; see {@link AtomCodec} for the format. */
final class Encoder {
    private Encoder() {}

    static Path path(Expression expression) {
        PathBuilder out = new PathBuilder(expression.encodedLength());
        append(out, expression);
        return out.build();
    }

    static void append(PathBuilder out, Atom atom) {
        if (atom instanceof Expression expression) {
            appendExpression(out, expression);
        } else if (atom instanceof Variable) {
            out.append(Tag.NEW_VARIABLE);
        } else {
            appendLeaf(out, atom);
        }
    }

    private static void appendExpression(PathBuilder out, Expression root) {
        ExpressionStack open = null;
        VariableNumbers numbers = null;
        Expression current = root;
        int next = 0;
        appendArity(out, root.size());
        while (true) {
            while (next < current.size()) {
                Atom child = current.get(next++);
                if (child instanceof Symbol symbol) {
                    out.append(symbol.path());
                } else if (child instanceof Variable variable) {
                    numbers = numbers == null ? new VariableNumbers() : numbers;
                    appendVariable(out, numbers.of(variable));
                } else if (!(child instanceof Expression nested)) {
                    appendLeaf(out, child);
                } else if (nested.hasGroundPath()) {
                    out.append(nested.path());
                } else {
                    if (next < current.size()) {
                        open = open == null ? new ExpressionStack() : open;
                        open.push(current, next);
                    }
                    appendArity(out, nested.size());
                    current = nested;
                    next = 0;
                }
            }
            if (open == null || open.isEmpty()) {
                return;
            }
            next = open.index();
            current = open.pop();
        }
    }

    static void appendLeaf(PathBuilder out, Atom leaf) {
        if (leaf instanceof Int64 number) {
            number.append(out);
        } else if (leaf instanceof Float64 number) {
            number.append(out);
        } else {
            out.append(leaf.path());
        }
    }

    /** Appends a variable by the number of the one it refers to, or -1 for a new one. */
    static void appendVariable(PathBuilder out, int number) {
        if (number < 0) {
            out.append(Tag.NEW_VARIABLE);
        } else {
            appendNumbered(out, Tag.VARIABLE, Tag.SHORT_VARIABLES, number);
        }
    }

    static void appendArity(PathBuilder out, int arity) {
        appendNumbered(out, Tag.EXPRESSION, Tag.SHORT_ARITIES, arity);
    }

    private static void appendNumbered(PathBuilder out, int tag, int tags, int number) {
        if (number < tags) {
            out.append(tag + number);
            return;
        }
        int digits = Int64.digits(number);
        out.append(tag + tags + digits - 1);
        for (int shift = 8 * (digits - 1); shift >= 0; shift -= 8) {
            out.append(number >>> shift);
        }
    }

    /** Returns how many bytes a leaf takes; a variable is taken for one of the 52 that take one byte. */
    static int leafLength(Atom leaf) {
        if (leaf instanceof Variable) {
            return 1;
        }
        if (leaf instanceof Int64 number) {
            return number.encodedLength();
        }
        return leaf instanceof Float64 ? Float64.ENCODED_LENGTH : leaf.path().length();
    }

    /** Returns how many bytes an arity takes. */
    static int arityLength(int arity) {
        return arity < Tag.SHORT_ARITIES ? 1 : 1 + Int64.digits(arity);
    }
}
