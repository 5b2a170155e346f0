package org.banyan.persistent;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Between which paths the keys of a view lie. A path that is null is no bound.
 *
 * <p>Narrower bounds must lie within these, as {@link java.util.NavigableMap} asks of the views of a view: a bound may
 * be any path that is inside, and one that is itself excluded may also stand where these end.
 */
record Bounds(
        @Nullable Path low, boolean lowIncluded, @Nullable Path high, boolean highIncluded) {
    static final Bounds NONE = new Bounds(null, false, null, false);

    Bounds from(Path newLow, boolean included) {
        check(newLow, included);
        return new Bounds(newLow, included, high, highIncluded);
    }

    Bounds to(Path newHigh, boolean included) {
        check(newHigh, included);
        return new Bounds(low, lowIncluded, newHigh, included);
    }

    Bounds between(Path newLow, boolean newLowIncluded, Path newHigh, boolean newHighIncluded) {
        check(newLow, newLowIncluded);
        check(newHigh, newHighIncluded);
        if (newLow.compareTo(newHigh) > 0) {
            throw new IllegalArgumentException(newLow + " is greater than " + newHigh);
        }
        return new Bounds(newLow, newLowIncluded, newHigh, newHighIncluded);
    }

    boolean contains(Path key) {
        return contains(key, lowIncluded, highIncluded);
    }

    private void check(Path bound, boolean included) {
        Objects.requireNonNull(bound, "key");
        if (!contains(bound, lowIncluded || !included, highIncluded || !included)) {
            throw new IllegalArgumentException("the bound " + bound + " lies outside of the view's keys, " + this);
        }
    }

    private boolean contains(Path key, boolean withLow, boolean withHigh) {
        int aboveLow = low == null ? 1 : key.compareTo(low);
        int belowHigh = high == null ? 1 : high.compareTo(key);
        return (aboveLow > 0 || aboveLow == 0 && withLow) && (belowHigh > 0 || belowHigh == 0 && withHigh);
    }

    /** As intervals are written: {@code [61, 7a)}. */
    @Override
    public String toString() {
        return (lowIncluded ? "[" : "(")
                + (low == null ? "-∞" : low)
                + ", "
                + (high == null ? "∞" : high)
                + (highIncluded ? "]" : ")");
    }
}
