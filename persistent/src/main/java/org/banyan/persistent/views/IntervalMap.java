package org.banyan.persistent.views;

import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/**
 * The map view of an interval.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class IntervalMap<K extends Comparable<K>, V> extends ReadOnlyMap<K, V> {
    private final Interval<K, V> interval;

    /** Shows an interval. O(1). */
    public IntervalMap(Interval<K, V> interval) {
        this.interval = interval;
    }

    @Override
    public int size() {
        return interval.cappedSize();
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return values().contains(value);
    }

    @Override
    public @Nullable V get(Object key) {
        return interval.get(key);
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return interval.comparator();
    }

    @Override
    public Map.@Nullable Entry<K, V> firstEntry() {
        return interval.first();
    }

    @Override
    public Map.@Nullable Entry<K, V> lastEntry() {
        return interval.last();
    }

    @Override
    public Map.@Nullable Entry<K, V> lowerEntry(K key) {
        return interval.before(key, false);
    }

    @Override
    public Map.@Nullable Entry<K, V> floorEntry(K key) {
        return interval.before(key, true);
    }

    @Override
    public Map.@Nullable Entry<K, V> ceilingEntry(K key) {
        return interval.after(key, true);
    }

    @Override
    public Map.@Nullable Entry<K, V> higherEntry(K key) {
        return interval.after(key, false);
    }

    @Override
    public NavigableMap<K, V> descendingMap() {
        return new IntervalMap<>(interval.reversed());
    }

    @Override
    public NavigableMap<K, V> subMap(K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
        return new IntervalMap<>(interval.between(fromKey, fromInclusive, toKey, toInclusive));
    }

    @Override
    public NavigableMap<K, V> headMap(K toKey, boolean inclusive) {
        return new IntervalMap<>(interval.head(toKey, inclusive));
    }

    @Override
    public NavigableMap<K, V> tailMap(K fromKey, boolean inclusive) {
        return new IntervalMap<>(interval.tail(fromKey, inclusive));
    }

    @Override
    public NavigableSet<K> navigableKeySet() {
        return new IntervalKeys<>(interval);
    }

    @Override
    public NavigableSet<K> descendingKeySet() {
        return new IntervalKeys<>(interval.reversed());
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return Collections.unmodifiableSet(new EntrySet<>(interval));
    }

    @Override
    public Collection<V> values() {
        return Collections.unmodifiableCollection(new ValueCollection<>(interval));
    }

    private static final class EntrySet<K extends Comparable<K>, V> extends AbstractSet<Map.Entry<K, V>> {
        private final Interval<K, V> interval;

        EntrySet(Interval<K, V> interval) {
            this.interval = interval;
        }

        @Override
        public int size() {
            return interval.cappedSize();
        }

        @Override
        public boolean contains(@Nullable Object object) {
            return object instanceof Map.Entry<?, ?> entry
                    && entry.getValue() != null
                    && entry.getValue().equals(interval.get(entry.getKey()));
        }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            return Spliterators.iterator(spliterator());
        }

        @Override
        public Spliterator<Map.Entry<K, V>> spliterator() {
            return interval.entries();
        }
    }

    private static final class ValueCollection<V> extends AbstractCollection<V> {
        private final Interval<?, V> interval;

        ValueCollection(Interval<?, V> interval) {
            this.interval = interval;
        }

        @Override
        public int size() {
            return interval.cappedSize();
        }

        @Override
        public Iterator<V> iterator() {
            return Spliterators.iterator(spliterator());
        }

        @Override
        public Spliterator<V> spliterator() {
            return interval.values();
        }
    }
}
