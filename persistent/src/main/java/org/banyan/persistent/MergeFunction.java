package org.banyan.persistent;

import org.jspecify.annotations.Nullable;

/**
 * Merges the values of one key that two branches of a common base have both changed.
 *
 * @param <V> the type of the values
 */
@FunctionalInterface
public interface MergeFunction<V> {
    /**
     * Returns the merged value. Not called if a side has kept the base's value, nor if both sides have removed the key.
     * A merge of tries calls it once for each key that both sides have changed, and its cost is part of theirs.
     *
     * @param base the value at the base, or null if the key was not there
     * @param left the left branch's value, or null if it has removed the key
     * @param right the right branch's value, or null if it has removed the key
     * @return the merged value, or null to leave the key out
     */
    @Nullable V merge(@Nullable V base, @Nullable V left, @Nullable V right);
}
