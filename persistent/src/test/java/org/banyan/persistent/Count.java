package org.banyan.persistent;

import org.jspecify.annotations.Nullable;

/** A value with a weight of its own. Every use makes a new one, so that nothing hangs on the identity of values. */
public record Count(long weight) implements Weighted {
    public static Count of(long weight) {
        return new Count(weight);
    }

    static long orZero(@Nullable Count count) {
        return count == null ? 0 : count.weight;
    }

    Count plus(Count other) {
        return of(weight + other.weight);
    }

    Count max(Count other) {
        return of(Math.max(weight, other.weight));
    }

    Count min(Count other) {
        return of(Math.min(weight, other.weight));
    }
}
