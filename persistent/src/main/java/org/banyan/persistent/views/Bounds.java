package org.banyan.persistent.views;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bounds between which the keys of a view lie. A bound that is null does not exist.
 *
 * <p>Narrower bounds must lie within these, as {@link java.util.NavigableMap} asks of the views of a view: a bound may
 * be any key that is inside, and one that is itself excluded may also stand where these end.
 */
record Bounds<K extends Comparable<K>>(
        @Nullable K low, boolean lowIncluded, @Nullable K high, boolean highIncluded) {
    static <K extends Comparable<K>> Bounds<K> none() {
        return new Bounds<>(null, false, null, false);
    }

    Bounds<K> from(K newLow, boolean included) {
        check(newLow, included);
        return new Bounds<>(newLow, included, high, highIncluded);
    }

    Bounds<K> to(K newHigh, boolean included) {
        check(newHigh, included);
        return new Bounds<>(low, lowIncluded, newHigh, included);
    }

    Bounds<K> between(K newLow, boolean newLowIncluded, K newHigh, boolean newHighIncluded) {
        check(newLow, newLowIncluded);
        check(newHigh, newHighIncluded);
        if (newLow.compareTo(newHigh) > 0) {
            throw new IllegalArgumentException(newLow + " is greater than " + newHigh);
        }
        return new Bounds<>(newLow, newLowIncluded, newHigh, newHighIncluded);
    }

    boolean contains(K key) {
        return contains(key, lowIncluded, highIncluded);
    }

    private void check(K bound, boolean included) {
        Objects.requireNonNull(bound, "key");
        if (!contains(bound, lowIncluded || !included, highIncluded || !included)) {
            throw new IllegalArgumentException("the bound " + bound + " lies outside of the view's keys, " + this);
        }
    }

    private boolean contains(K key, boolean withLow, boolean withHigh) {
        int aboveLow = low == null ? 1 : key.compareTo(low);
        int belowHigh = high == null ? 1 : high.compareTo(key);
        return (aboveLow > 0 || aboveLow == 0 && withLow) && (belowHigh > 0 || belowHigh == 0 && withHigh);
    }

    /** Returns the bounds in the notation of intervals: {@code [61, 7a)}. */
    @Override
    public String toString() {
        return (lowIncluded ? "[" : "(")
                + (low == null ? "-∞" : low)
                + ", "
                + (high == null ? "∞" : high)
                + (highIncluded ? "]" : ")");
    }
}
