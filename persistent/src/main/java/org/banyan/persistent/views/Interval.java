package org.banyan.persistent.views;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The consecutive keys that lie between two bounds, in ascending or in descending order. Every view is a view of an
 * interval.
 *
 * <p>Since the keys do not change, those between two bounds are those between two indexes, which are looked up once.
 * First and last, before and after are meant in the order of the interval. Navigation is O(length of the key); a
 * narrower interval and one in the opposite order share what they show. Immutable and thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class Interval<K extends Comparable<K>, V> {
    private static final int SET = Spliterator.DISTINCT | Spliterator.SORTED;

    private final Indexed<K, V> indexed;
    private final Bounds<K> bounds;
    private final boolean descending;
    private final long from;
    private final long to;

    private Interval(Indexed<K, V> indexed, Bounds<K> bounds, boolean descending, long from, long to) {
        this.indexed = indexed;
        this.bounds = bounds;
        this.descending = descending;
        this.from = from;
        this.to = Math.max(from, to);
    }

    /** Returns all keys in ascending order. O(1). */
    public static <K extends Comparable<K>, V> Interval<K, V> of(Indexed<K, V> indexed) {
        return new Interval<>(indexed, Bounds.none(), false, 0, indexed.size());
    }

    Interval<K, V> reversed() {
        return new Interval<>(indexed, bounds, !descending, from, to);
    }

    /** Returns the keys up to a bound. */
    Interval<K, V> head(K end, boolean included) {
        return within(descending ? bounds.from(end, included) : bounds.to(end, included));
    }

    /** Returns the keys from a bound on. */
    Interval<K, V> tail(K start, boolean included) {
        return within(descending ? bounds.to(start, included) : bounds.from(start, included));
    }

    Interval<K, V> between(K start, boolean startIncluded, K end, boolean endIncluded) {
        return within(
                descending
                        ? bounds.between(end, endIncluded, start, startIncluded)
                        : bounds.between(start, startIncluded, end, endIncluded));
    }

    private Interval<K, V> within(Bounds<K> narrower) {
        K low = narrower.low();
        K high = narrower.high();
        return new Interval<>(
                indexed,
                narrower,
                descending,
                low == null ? 0 : rank(low, !narrower.lowIncluded()),
                high == null ? indexed.size() : rank(high, narrower.highIncluded()));
    }

    /** Returns null for the natural order, as {@link java.util.SortedMap} asks for it. */
    @Nullable Comparator<? super K> comparator() {
        return descending ? Comparator.reverseOrder() : null;
    }

    private long size() {
        return to - from;
    }

    int cappedSize() {
        return capped(size());
    }

    /** Returns a size in the form that collections give it: what does not fit is {@link Integer#MAX_VALUE}. */
    static int capped(long size) {
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    /**
     * Returns the value of a key of the interval, or null.
     *
     * @throws ClassCastException if the key is of another type
     */
    @SuppressWarnings("unchecked")
    @Nullable V get(Object key) {
        // The cast is checked by the first method of the key or of what is shown.
        K wanted = (K) Objects.requireNonNull(key, "key");
        return bounds.contains(wanted) ? indexed.get(wanted) : null;
    }

    Map.@Nullable Entry<K, V> first() {
        return at(descending ? to - 1 : from);
    }

    Map.@Nullable Entry<K, V> last() {
        return at(descending ? from : to - 1);
    }

    /** Returns the nearest entry before a key, or at it, or null. */
    Map.@Nullable Entry<K, V> before(K key, boolean orAt) {
        return descending ? above(key, orAt) : below(key, orAt);
    }

    /** Returns the nearest entry after a key, or at it, or null. */
    Map.@Nullable Entry<K, V> after(K key, boolean orAt) {
        return descending ? below(key, orAt) : above(key, orAt);
    }

    private Map.@Nullable Entry<K, V> below(K key, boolean orAt) {
        return at(Math.min(to, rank(key, orAt)) - 1);
    }

    private Map.@Nullable Entry<K, V> above(K key, boolean orAt) {
        return at(Math.max(from, rank(key, !orAt)));
    }

    private Map.@Nullable Entry<K, V> at(long index) {
        return from <= index && index < to ? entry(indexed.walkFrom(index)) : null;
    }

    private static <K, V> Map.Entry<K, V> entry(Walk<K, V> walk) {
        return Map.entry(walk.key(), walk.value());
    }

    /** Returns how many keys are smaller than the given one, or equal to it if that one counts. */
    private long rank(K key, boolean counts) {
        long rank = indexed.rank(Objects.requireNonNull(key, "key"));
        return counts && indexed.get(key) != null ? rank + 1 : rank;
    }

    Spliterator<K> keys() {
        return spliterator(Walk::key, SET, comparator());
    }

    Spliterator<V> values() {
        return spliterator(Walk::value, 0, null);
    }

    Spliterator<Map.Entry<K, V>> entries() {
        return entries(Interval::entry, Map.Entry.comparingByKey());
    }

    /**
     * Returns what a function makes of each key with its value. O(1).
     *
     * @param ascending the order of the results that is the order of their keys
     */
    public <T> Spliterator<T> entries(Function<Walk<K, V>, T> reading, Comparator<T> ascending) {
        return spliterator(reading, SET, descending ? ascending.reversed() : ascending);
    }

    private <T> Spliterator<T> spliterator(
            Function<Walk<K, V>, T> reading, int traits, @Nullable Comparator<? super T> order) {
        int step = descending ? -1 : 1;
        return new IntervalSpliterator<>(indexed, reading, descending ? to - 1 : from, step, size(), traits, order);
    }
}
