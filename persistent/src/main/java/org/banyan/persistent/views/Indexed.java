package org.banyan.persistent.views;

import org.jspecify.annotations.Nullable;

/**
 * What the views show: keys in ascending order with their values, each with an index from zero. Immutable and
 * thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface Indexed<K extends Comparable<K>, V> {
    /** Returns the number of keys. O(1). */
    long size();

    /** Returns the value of a key, or null. O(length of the key). */
    @Nullable V get(K key);

    /** Returns how many keys are less than the given one, whether it is present or not. O(length of the key). */
    long rank(K key);

    /**
     * Returns a new walk that stands at the key with an index. O(length of the key).
     *
     * @throws IndexOutOfBoundsException if there is no such key
     */
    Walk<K, V> walkFrom(long index);
}
