package org.banyan.persistent;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import org.banyan.persistent.PathTrie.Entry;
import org.jspecify.annotations.Nullable;

/** The set view of the keys of an interval. */
final class TrieKeys extends ReadOnlySet<Path> {
    private final Interval<?> interval;

    TrieKeys(Interval<?> interval) {
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
    public Spliterator<Path> spliterator() {
        return interval.keys();
    }

    @Override
    public @Nullable Comparator<? super Path> comparator() {
        return interval.comparator();
    }

    @Override
    public Path first() {
        return present(interval.first());
    }

    @Override
    public Path last() {
        return present(interval.last());
    }

    @Override
    public @Nullable Path lower(Path key) {
        return pathOf(interval.before(key, false));
    }

    @Override
    public @Nullable Path floor(Path key) {
        return pathOf(interval.before(key, true));
    }

    @Override
    public @Nullable Path ceiling(Path key) {
        return pathOf(interval.after(key, true));
    }

    @Override
    public @Nullable Path higher(Path key) {
        return pathOf(interval.after(key, false));
    }

    private static Path present(@Nullable Entry<?> entry) {
        if (entry == null) {
            throw new NoSuchElementException("an empty set");
        }
        return entry.path();
    }

    private static @Nullable Path pathOf(@Nullable Entry<?> entry) {
        return entry == null ? null : entry.path();
    }

    @Override
    public NavigableSet<Path> descendingSet() {
        return new TrieKeys(interval.reversed());
    }

    @Override
    public NavigableSet<Path> subSet(Path from, boolean fromInclusive, Path to, boolean toInclusive) {
        return new TrieKeys(interval.between(from, fromInclusive, to, toInclusive));
    }

    @Override
    public NavigableSet<Path> headSet(Path to, boolean inclusive) {
        return new TrieKeys(interval.head(to, inclusive));
    }

    @Override
    public NavigableSet<Path> tailSet(Path from, boolean inclusive) {
        return new TrieKeys(interval.tail(from, inclusive));
    }
}
