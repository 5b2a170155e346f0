package org.banyan.persistent.publish;

import org.jspecify.annotations.Nullable;

/**
 * A value that a root has published, with its number.
 *
 * <p>The number of the first value is zero, and each published change adds one; a change that changes nothing makes no
 * version of its own. Whoever holds a version holds its value, and nothing of what came before or after it.
 *
 * <p>Immutable and thread-safe, also when handed over through a data race.
 */
public final class Version<T> {
    private final long number;
    private final T value;

    /**
     * What others have yet to be told of the step to this version, before there may be a next one; null when that is
     * done. Every thread that reads the root may tell it: to tell a thing again changes nothing.
     */
    private volatile @Nullable Commit<T> unsettled;

    Version(long number, T value) {
        this.number = number;
        this.value = value;
    }

    /** How many changes had been published when this was the present value. */
    public long number() {
        return number;
    }

    /** The value. */
    public T value() {
        return value;
    }

    @Nullable Commit<T> unsettled() {
        return unsettled;
    }

    void setUnsettled(@Nullable Commit<T> commit) {
        unsettled = commit;
    }

    @Override
    public String toString() {
        return "version " + number + ": " + value;
    }
}
