package org.banyan.core.space;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.TypeAssertion;
import org.banyan.persistent.Path;

/**
 * The shapes of atom that a space keeps an index for, each recognised by the bytes that its paths begin with.
 *
 * <p>All rules stand together in a space below {@code [arity 3][=]}, all type assertions below {@code [arity 3][:]}.
 */
public enum Shape {
    /** {@code (= lhs rhs)}. */
    RULE("="),
    /** {@code (: name type)}. */
    TYPE(":"),
    /** Every other atom. */
    FACT("");

    private final Path prefix;

    Shape(String head) {
        prefix = head.isEmpty() ? Path.empty() : prefixOf(Symbol.of(head));
    }

    private static Path prefixOf(Symbol head) {
        Expression last = Atom.expression();
        Path whole = Atom.expression(head, last, last).path();
        return whole.slice(0, whole.length() - 2 * last.path().length());
    }

    /** Returns what the paths of this shape begin with. O(1). */
    public Path prefix() {
        return prefix;
    }

    /** Returns the shape of the atom that a path encodes. O(1). */
    public static Shape of(Path path) {
        if (path.startsWith(RULE.prefix)) {
            return RULE;
        }
        return path.startsWith(TYPE.prefix) ? TYPE : FACT;
    }

    /** Returns the shape of an atom. O(1). */
    public static Shape of(Atom atom) {
        if (Rule.isRule(atom)) {
            return RULE;
        }
        return TypeAssertion.isTypeAssertion(atom) ? TYPE : FACT;
    }
}
