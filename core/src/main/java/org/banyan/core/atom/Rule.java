package org.banyan.core.atom;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * A rewrite rule: what matches its left side may be replaced by its right side. As an atom it is {@code (= lhs rhs)}.
 *
 * <p>Rules that differ only in the names of their variables are equal. Immutable and thread-safe.
 */
public final class Rule {
    private static final Symbol EQUALS = Symbol.of("=");

    private final Expression atom;

    private Rule(Expression atom) {
        this.atom = atom;
    }

    /** Returns the rule that rewrites one atom to another. O(1). */
    public static Rule of(Atom lhs, Atom rhs) {
        return new Rule(Atom.expression(EQUALS, lhs, rhs));
    }

    /** Returns the rule that an atom is, if it is an expression of {@code =} and two more. O(1). */
    public static Option<Rule> from(Atom atom) {
        return isRule(atom) ? Option.of(new Rule((Expression) atom)) : Option.none();
    }

    /** Whether an atom is a rule: an expression of {@code =} and two more. O(1). */
    public static boolean isRule(Atom atom) {
        return atom instanceof Expression expression
                && expression.size() == 3
                && expression.get(0).equals(EQUALS);
    }

    /** Returns what is rewritten. O(1). */
    public Atom lhs() {
        return atom.get(1);
    }

    /** Returns what it is rewritten to. O(1). */
    public Atom rhs() {
        return atom.get(2);
    }

    /** Returns the rule as the atom {@code (= lhs rhs)}. O(1). */
    public Expression atom() {
        return atom;
    }

    /**
     * Returns the symbol that the left side is, or begins with; none if it is or begins with another kind of atom.
     * O(1).
     */
    public Option<Symbol> head() {
        return Option.of(headOf(lhs()));
    }

    private static @Nullable Symbol headOf(Atom lhs) {
        Atom first = lhs instanceof Expression expression && !expression.isEmpty() ? expression.get(0) : lhs;
        return first instanceof Symbol symbol ? symbol : null;
    }

    /** Returns how many arguments the left side has: the atoms after its first; 0 if it is no expression. O(1). */
    public int arity() {
        return lhs() instanceof Expression expression ? Math.max(0, expression.size() - 1) : 0;
    }

    /** Whether the other rule differs at most in the names of its variables. O(size). */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Rule rule && atom.isVariantOf(rule.atom);
    }

    @Override
    public int hashCode() {
        return atom.path().hashCode();
    }

    /** Returns the rule in MeTTa syntax. O(size). */
    @Override
    public String toString() {
        return atom.toString();
    }
}
