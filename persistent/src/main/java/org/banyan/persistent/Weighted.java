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
/**
 * A value that counts for more, or less, than one in the sums of a {@link PathTrie}.
 *
 * <p>A trie keeps the sum of the weights of its values in its nodes. So {@link PathTrie#weight()} is O(1), and {@link
 * PathTrie#weightBelow(Path)} is O(length of the path). A value that is not {@code Weighted} weighs one.
 */
@SuppressWarnings("exports")
public interface Weighted extends HasWeight {
    /** Returns the weight of this value, which must be the same number at every call. O(1). */
    @Override
    long weight();

    /** Returns the weight of any value, which is one if it has none of its own. O(1). */
    static long of(Object value) {
        return HasWeight.of(value);
    }
}
