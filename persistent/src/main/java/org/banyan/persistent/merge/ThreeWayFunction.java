package org.banyan.persistent.merge;

import org.jspecify.annotations.Nullable;

/** What becomes of the value of a key that both sides have changed since the base. */
@FunctionalInterface
public interface ThreeWayFunction<V> {
    /** Returns the merged value, or null to leave the key out; a side is null if it does not have the key. */
    @Nullable V merge(@Nullable V base, @Nullable V left, @Nullable V right);
}
