package org.banyan.persistent.publish;

import org.jspecify.annotations.Nullable;

/**
 * A value that a root has published, with its number.
 *
 * <p>The number of the first value is zero, and each published change adds one. A change that changes nothing makes no
 * version. A version keeps its value in memory, and nothing of earlier or later ones once it has been settled.
 *
 * <p>Its number and its value never change. Thread-safe, also when it is published through a data race.
 *
 * @param <T> the type of the value
 */
public final class Version<T> {
    private final long number;
    private final T value;

    /**
     * The commit that made it, while it must be settled before the next version; null when that is done.
     * Every writer that reads the root may settle it: to do so again changes nothing.
     *
     * <p>A value should have no such slot. It is here because the commit must be found by each writer that finds the
     * version, by one compare-and-set, and must not be reachable later, as it refers to the versions before. If the
     * root held the commit instead, each read would have to tell the two apart, and each commit would need a second
     * compare-and-set, on the word that all readers and writers share; a pair of both would be one more object for each
     * commit, and one more load for each read.
     */
    private volatile @Nullable Commit<T> unsettled;

    Version(long number, T value) {
        this.number = number;
        this.value = value;
    }

    /** Returns the number of changes that had been published before it was current. O(1). */
    public long number() {
        return number;
    }

    /** Returns the value. O(1). */
    public T value() {
        return value;
    }

    @Nullable Commit<T> unsettled() {
        return unsettled;
    }

    void setUnsettled(@Nullable Commit<T> commit) {
        unsettled = commit;
    }

    /** Returns the number and the value, for messages. */
    @Override
    public String toString() {
        return "version " + number + ": " + value;
    }
}
