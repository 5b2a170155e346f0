package org.banyan.core.atom;

import java.math.BigInteger;
import java.util.Comparator;
import org.banyan.persistent.Path;

/**
 * A MeTTa atom: a value that never changes.
 *
 * <p>Two notions of sameness belong to an atom. {@code equals} is structural, and the names of variables count. The
 * coarser one, {@link #isVariantOf}, forgets the names: {@code (f $x $y)} and {@code (f $a $b)} are variants, {@code (f
 * $x $x)} is none of them. Variants have one {@link #path()}, and are one atom to an environment.
 *
 * <p>Matching and programs take numbers of one value for one number, so that {@code (f 1)} and {@code (f 1.0)} are
 * equal to them; {@link NumericEquality} says when. Here they are different atoms with different paths.
 *
 * <p>Hashes are keyed per process, so that atoms whose names were chosen to collide do not. No method recurses into the
 * depth of an atom. All atoms are thread-safe.
 */
public sealed interface Atom permits Symbol, Variable, Expression, Int64, BigInt, Float64, Str, Bool, Grounded {

    /** Returns a symbol; see {@link Symbol#of(String)}. O(length). */
    static Symbol symbol(String name) {
        return Symbol.of(name);
    }

    /** Returns a variable, its name given without the {@code $}; see {@link Variable#of(String)}. O(length). */
    static Variable variable(String name) {
        return Variable.of(name);
    }

    /** Returns an expression of a copy of the given children. O(arity). */
    static Expression expression(Atom... children) {
        return Expression.of(children, 0, children.length);
    }

    /** Returns an expression of the atoms that an iterable gives. O(arity). */
    static Expression expression(Iterable<? extends Atom> children) {
        return Expression.of(children);
    }

    /** Returns an integer of 64 bits. O(1). */
    static Int64 integer(long value) {
        return Int64.of(value);
    }

    /**
     * Returns an integer of any size: an {@link Int64} if it fits 64 bits, and a {@link BigInt} if it does not. O(1).
     */
    static Atom integer(BigInteger value) {
        return BigInt.of(value);
    }

    /** Returns a floating-point number of 64 bits. O(1). */
    static Float64 real(double value) {
        return Float64.of(value);
    }

    /** Returns a string; see {@link Str#of(String)}. O(length). */
    static Str string(String value) {
        return Str.of(value);
    }

    /** Returns a truth value. O(1). */
    static Bool bool(boolean value) {
        return Bool.of(value);
    }

    /**
     * Returns the canonical order of atoms, which is the order of their paths: by kind (variables, truth values,
     * integers, floats, strings, symbols, grounded values, expressions), then by value; texts by code point;
     * expressions by arity, then child by child. Variants are equal in this order, which is therefore coarser than
     * {@code equals}.
     *
     * <p>A comparison costs O(the part on which the atoms agree) and makes no paths.
     */
    static Comparator<Atom> canonicalOrder() {
        return CanonicalOrder.COMPARATOR;
    }

    /**
     * Returns the canonical encoding of this atom, as {@link AtomCodec} describes it. O(size); cached for expressions,
     * strings and symbols.
     *
     * @throws IllegalStateException if it does not fit an array
     */
    Path path();

    /** Whether no variable occurs. O(1). */
    boolean isGround();

    /** Whether this is a {@link Grounded} value or one occurs within. O(1). */
    default boolean hasGrounded() {
        return this instanceof Grounded;
    }

    /** Whether this and the other atom differ at most in the names of their variables. O(size). */
    default boolean isVariantOf(Atom other) {
        return this == other || CanonicalOrder.COMPARATOR.compare(this, other) == 0;
    }

    /**
     * Returns the atom in MeTTa syntax, which reads back as an equal atom unless it holds NaN or a grounded value.
     * O(size).
     */
    @Override
    String toString();
}
