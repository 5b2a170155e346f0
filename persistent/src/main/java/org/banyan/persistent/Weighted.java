package org.banyan.persistent;

/**
 * A value that counts for more, or less, than one when a {@link PathTrie} adds up what it holds.
 *
 * <p>A trie keeps the sum of the weights of its values in its nodes, so that {@link PathTrie#weight()} is O(1) and
 * {@link PathTrie#weightBelow(Path)} follows the length of the path alone. A value that is not {@code Weighted} weighs
 * one.
 */
public interface Weighted {
    /** The weight of this value: the same number at every call. */
    long weight();

    /** The weight of any value. */
    static long of(Object value) {
        return value instanceof Weighted weighted ? weighted.weight() : 1;
    }
}
