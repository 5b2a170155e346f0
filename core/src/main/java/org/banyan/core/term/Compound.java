package org.banyan.core.term;

import org.jspecify.annotations.Nullable;

/**
 * A term made of other terms, as the packages of this module see it: the superclass of expressions.
 *
 * <p>The static methods are the way in for the packages of this module. The package is not exported, so no one else can
 * call them, and what a subclass implements is protected.
 *
 * @param <A> what the children are
 * @param <E> the class of the term itself
 */
public abstract class Compound<A, E extends Compound<A, E>> {
    private final @Nullable Mark mark;

    /**
     * What the maker of a term knew of it when it made it. Not part of the value: terms that differ only in their marks
     * are equal. A mark says by itself where it holds, is immutable, and refers to nothing large.
     */
    public interface Mark {}

    /** A term with a mark, or none. */
    protected Compound(@Nullable Mark mark) {
        this.mark = mark;
    }

    /** Returns a term of this kind that takes the array over. O(number of children). */
    protected abstract E of(A[] children, @Nullable Mark newMark);

    /** Returns an equal term with another mark, which shares the children. O(1). */
    protected abstract E marked(@Nullable Mark newMark);

    /**
     * Returns a term that takes an array over; the caller gives it up, and changes it no more. O(number of children).
     *
     * @param like any term of the same kind
     * @param mark what is known of the term, if anything
     */
    public static <A, E extends Compound<A, E>> E of(E like, A[] children, @Nullable Mark mark) {
        return like.of(children, mark);
    }

    /** Returns an equal term with another mark, which shares the children. O(1). */
    public static <A, E extends Compound<A, E>> E marked(E term, @Nullable Mark mark) {
        return term.marked(mark);
    }

    /** Returns what the maker of a term knew of it; null if nothing. O(1). */
    public static @Nullable Mark markOf(Compound<?, ?> term) {
        return term.mark;
    }
}
