package org.banyan.persistent.views;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/** The set view of the keys of an interval. */
final class IntervalKeys<K extends Comparable<K>> extends ReadOnlySet<K> {
    private final Interval<K, ?> interval;

    IntervalKeys(Interval<K, ?> interval) {
        this.interval = interval;
    }

    @Override
    public int size() {
        return interval.cappedSize();
    }

    @Override
    public boolean contains(Object key) {
        return interval.get(key) != null;
    }

    @Override
    public Spliterator<K> spliterator() {
        return interval.keys();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return interval.comparator();
    }

    @Override
    public K first() {
        return present(interval.first());
    }

    @Override
    public K last() {
        return present(interval.last());
    }

    @Override
    public @Nullable K lower(K key) {
        return keyOf(interval.before(key, false));
    }

    @Override
    public @Nullable K floor(K key) {
        return keyOf(interval.before(key, true));
    }

    @Override
    public @Nullable K ceiling(K key) {
        return keyOf(interval.after(key, true));
    }

    @Override
    public @Nullable K higher(K key) {
        return keyOf(interval.after(key, false));
    }

    private static <K> K present(Map.@Nullable Entry<K, ?> entry) {
        if (entry == null) {
            throw new NoSuchElementException("an empty set");
        }
        return entry.getKey();
    }

    private static <K> @Nullable K keyOf(Map.@Nullable Entry<K, ?> entry) {
        return entry == null ? null : entry.getKey();
    }

    @Override
    public NavigableSet<K> descendingSet() {
        return new IntervalKeys<>(interval.reversed());
    }

    @Override
    public NavigableSet<K> subSet(K from, boolean fromInclusive, K to, boolean toInclusive) {
        return new IntervalKeys<>(interval.between(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableSet<K> headSet(K to, boolean inclusive) {
        return new IntervalKeys<>(interval.head(to, inclusive));
    }

    @Override
    public NavigableSet<K> tailSet(K from, boolean inclusive) {
        return new IntervalKeys<>(interval.tail(from, inclusive));
    }
}
