package org.banyan.persistent;

import org.banyan.persistent.node.HasWeight;

/**
 * A value that counts for more, or less, than one when a {@link PathTrie} adds up what it holds.
 *
 * <p>A trie keeps the sum of the weights of its values in its nodes, so that {@link PathTrie#weight()} is O(1) and
 * {@link PathTrie#weightBelow(Path)} follows the length of the path alone. A value that is not {@code Weighted} weighs
 * one.
 */
// The nodes ask for the weight and must not know this package, so the question is asked by an interface of theirs.
@SuppressWarnings("exports")
public interface Weighted extends HasWeight {
    /** The weight of this value: the same number at every call. */
    @Override
    long weight();

    /** The weight of any value. */
    static long of(Object value) {
        return HasWeight.of(value);
    }
}
