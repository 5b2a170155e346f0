package org.banyan.core.atom;

/** From atoms to MeTTa syntax. */
final class Printer {
    private Printer() {}

    static String print(Expression root) {
        StringBuilder out = new StringBuilder();
        ExpressionStack open = new ExpressionStack();
        Expression current = root;
        int next = 0;
        out.append('(');
        while (true) {
            if (next < current.size()) {
                if (next > 0) {
                    out.append(' ');
                }
                Atom child = current.get(next++);
                if (child instanceof Expression nested) {
                    open.push(current, next);
                    out.append('(');
                    current = nested;
                    next = 0;
                } else {
                    append(out, child);
                }
            } else {
                out.append(')');
                if (open.isEmpty()) {
                    return out.toString();
                }
                next = open.index();
                current = open.pop();
            }
        }
    }

    private static void append(StringBuilder out, Atom leaf) {
        if (leaf instanceof Int64 number) {
            out.append(number.value());
        } else if (leaf instanceof Str string) {
            Syntax.appendQuoted(out, string.value());
        } else {
            out.append(leaf);
        }
    }
}
