package org.banyan.persistent.views;

/**
 * A position that moves over keys in either direction and stands at one of them. Belongs to one thread.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public interface Walk<K, V> {
    /** Returns the key at the position. O(length of the key). */
    K key();

    /** Returns the value at the position. O(1). */
    V value();

    /** Moves to the next greater key, which must exist. O(bytes moved over). */
    void next();

    /** Moves to the next smaller key, which must exist. O(bytes moved over). */
    void previous();
}
