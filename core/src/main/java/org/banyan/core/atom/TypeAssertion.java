package org.banyan.core.atom;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a name has a type. As an atom it is {@code (: name type)}.
 *
 * <p>Type assertions that differ only in the names of their variables are equal. Immutable and thread-safe.
 */
public final class TypeAssertion {
    private static final Symbol COLON = Symbol.of(":");

    private final Expression atom;

    private TypeAssertion(Expression atom) {
        this.atom = atom;
    }

    /** Returns the assertion that a name has a type. O(1). */
    public static TypeAssertion of(Atom name, Atom type) {
        return new TypeAssertion(Atom.expression(COLON, name, type));
    }

    /** Returns the type assertion that an atom is, if it is an expression of {@code :} and two more. O(1). */
    public static Option<TypeAssertion> from(Atom atom) {
        return isTypeAssertion(atom) ? Option.of(new TypeAssertion((Expression) atom)) : Option.none();
    }

    /** Whether an atom is a type assertion: an expression of {@code :} and two more. O(1). */
    public static boolean isTypeAssertion(Atom atom) {
        return atom instanceof Expression expression
                && expression.size() == 3
                && expression.get(0).equals(COLON);
    }

    /** Returns what has the type. O(1). */
    public Atom name() {
        return atom.get(1);
    }

    /** Returns the type that it has. O(1). */
    public Atom type() {
        return atom.get(2);
    }

    /** Returns the assertion as the atom {@code (: name type)}. O(1). */
    public Expression atom() {
        return atom;
    }

    /** Whether the other assertion differs at most in the names of its variables. O(size). */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof TypeAssertion assertion && atom.isVariantOf(assertion.atom);
    }

    @Override
    public int hashCode() {
        return atom.path().hashCode();
    }

    /** Returns the assertion in MeTTa syntax. O(size). */
    @Override
    public String toString() {
        return atom.toString();
    }
}
