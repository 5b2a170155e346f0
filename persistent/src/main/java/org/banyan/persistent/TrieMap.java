package org.banyan.persistent;

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

/** The map view of an interval. */
final class TrieMap<V> extends ReadOnlyMap<Path, V> {
    private final Interval<V> interval;

    TrieMap(Interval<V> interval) {
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
    public @Nullable Comparator<? super Path> comparator() {
        return interval.comparator();
    }

    @Override
    public Map.@Nullable Entry<Path, V> firstEntry() {
        return mapEntry(interval.first());
    }

    @Override
    public Map.@Nullable Entry<Path, V> lastEntry() {
        return mapEntry(interval.last());
    }

    @Override
    public Map.@Nullable Entry<Path, V> lowerEntry(Path key) {
        return mapEntry(interval.before(key, false));
    }

    @Override
    public Map.@Nullable Entry<Path, V> floorEntry(Path key) {
        return mapEntry(interval.before(key, true));
    }

    @Override
    public Map.@Nullable Entry<Path, V> ceilingEntry(Path key) {
        return mapEntry(interval.after(key, true));
    }

    @Override
    public Map.@Nullable Entry<Path, V> higherEntry(Path key) {
        return mapEntry(interval.after(key, false));
    }

    private static <V> Map.@Nullable Entry<Path, V> mapEntry(PathTrie.@Nullable Entry<V> entry) {
        return entry == null ? null : Map.entry(entry.path(), entry.value());
    }

    @Override
    public NavigableMap<Path, V> descendingMap() {
        return new TrieMap<>(interval.reversed());
    }

    @Override
    public NavigableMap<Path, V> subMap(Path fromKey, boolean fromInclusive, Path toKey, boolean toInclusive) {
        return new TrieMap<>(interval.between(fromKey, fromInclusive, toKey, toInclusive));
    }

    @Override
    public NavigableMap<Path, V> headMap(Path toKey, boolean inclusive) {
        return new TrieMap<>(interval.head(toKey, inclusive));
    }

    @Override
    public NavigableMap<Path, V> tailMap(Path fromKey, boolean inclusive) {
        return new TrieMap<>(interval.tail(fromKey, inclusive));
    }

    @Override
    public NavigableSet<Path> navigableKeySet() {
        return new TrieKeys(interval);
    }

    @Override
    public NavigableSet<Path> descendingKeySet() {
        return new TrieKeys(interval.reversed());
    }

    @Override
    public Set<Map.Entry<Path, V>> entrySet() {
        return Collections.unmodifiableSet(new Entries<>(interval));
    }

    @Override
    public Collection<V> values() {
        return Collections.unmodifiableCollection(new Values<>(interval));
    }

    private static final class Entries<V> extends AbstractSet<Map.Entry<Path, V>> {
        private final Interval<V> interval;

        Entries(Interval<V> interval) {
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
        public Iterator<Map.Entry<Path, V>> iterator() {
            return Spliterators.iterator(spliterator());
        }

        @Override
        public Spliterator<Map.Entry<Path, V>> spliterator() {
            return interval.mapEntries();
        }
    }

    private static final class Values<V> extends AbstractCollection<V> {
        private final Interval<V> interval;

        Values(Interval<V> interval) {
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
