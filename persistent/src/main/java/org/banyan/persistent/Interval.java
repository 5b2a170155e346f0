package org.banyan.persistent;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Function;
import org.banyan.persistent.PathTrie.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The consecutive keys of a trie that lie between bounds, in ascending or in descending order: what every view is a
 * view of.
 *
 * <p>Since a trie does not change, the keys between two bounds are those between two indexes, which are looked up once.
 * First and last, before and after are meant in the order of the interval. Navigation is O(length of the path); a
 * narrower interval and one in the opposite order share the trie. Immutable and thread-safe.
 */
final class Interval<V> {
    private static final int SET = Spliterator.DISTINCT | Spliterator.SORTED;

    private final PathTrie<V> trie;
    private final Bounds bounds;
    private final boolean descending;
    private final long from;
    private final long to;

    private Interval(PathTrie<V> trie, Bounds bounds, boolean descending, long from, long to) {
        this.trie = trie;
        this.bounds = bounds;
        this.descending = descending;
        this.from = from;
        this.to = Math.max(from, to);
    }

    /** All keys in ascending order. O(1). */
    static <V> Interval<V> of(PathTrie<V> trie) {
        return new Interval<>(trie, Bounds.NONE, false, 0, trie.size());
    }

    Interval<V> reversed() {
        return new Interval<>(trie, bounds, !descending, from, to);
    }

    /** The keys up to a bound. */
    Interval<V> head(Path end, boolean included) {
        return within(descending ? bounds.from(end, included) : bounds.to(end, included));
    }

    /** The keys from a bound on. */
    Interval<V> tail(Path start, boolean included) {
        return within(descending ? bounds.to(start, included) : bounds.from(start, included));
    }

    Interval<V> between(Path start, boolean startIncluded, Path end, boolean endIncluded) {
        return within(
                descending
                        ? bounds.between(end, endIncluded, start, startIncluded)
                        : bounds.between(start, startIncluded, end, endIncluded));
    }

    private Interval<V> within(Bounds narrower) {
        Path low = narrower.low();
        Path high = narrower.high();
        return new Interval<>(
                trie,
                narrower,
                descending,
                low == null ? 0 : rank(low, !narrower.lowIncluded()),
                high == null ? trie.size() : rank(high, narrower.highIncluded()));
    }

    /** Null for the natural order, as {@link java.util.SortedMap} has it. */
    @Nullable Comparator<? super Path> comparator() {
        return descending ? Comparator.reverseOrder() : null;
    }

    long size() {
        return to - from;
    }

    int cappedSize() {
        return capped(size());
    }

    /** A size as collections give it: what does not fit is {@link Integer#MAX_VALUE}. */
    static int capped(long size) {
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    /**
     * The value of a key of the interval, or null.
     *
     * @throws ClassCastException if the key is no path
     */
    @Nullable V get(Object key) {
        Path path = (Path) Objects.requireNonNull(key, "key");
        return bounds.contains(path) ? trie.get(path) : null;
    }

    @Nullable Entry<V> first() {
        return at(descending ? to - 1 : from);
    }

    @Nullable Entry<V> last() {
        return at(descending ? from : to - 1);
    }

    /** The nearest key before a path, or at it. */
    @Nullable Entry<V> before(Path path, boolean orAt) {
        return descending ? above(path, orAt) : below(path, orAt);
    }

    /** The nearest key after a path, or at it. */
    @Nullable Entry<V> after(Path path, boolean orAt) {
        return descending ? below(path, orAt) : above(path, orAt);
    }

    private @Nullable Entry<V> below(Path path, boolean orAt) {
        return at(Math.min(to, rank(path, orAt)) - 1);
    }

    private @Nullable Entry<V> above(Path path, boolean orAt) {
        return at(Math.max(from, rank(path, !orAt)));
    }

    private @Nullable Entry<V> at(long index) {
        return from <= index && index < to ? trie.entryAt(index) : null;
    }

    /** How many keys are smaller than a path, or equal to it if that one counts. */
    private long rank(Path path, boolean counts) {
        long rank = trie.rank(Objects.requireNonNull(path, "key"));
        return counts && trie.containsKey(path) ? rank + 1 : rank;
    }

    Spliterator<Path> keys() {
        return spliterator(Cursor::path, SET, comparator());
    }

    Spliterator<V> values() {
        return spliterator(Interval::value, 0, null);
    }

    Spliterator<Entry<V>> entries() {
        return spliterator(
                cursor -> new Entry<>(cursor.path(), value(cursor)), SET, Comparator.comparing(Entry::path, order()));
    }

    Spliterator<Map.Entry<Path, V>> mapEntries() {
        return spliterator(cursor -> Map.entry(cursor.path(), value(cursor)), SET, Map.Entry.comparingByKey(order()));
    }

    private Comparator<Path> order() {
        return descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    private <T> Spliterator<T> spliterator(
            Function<Cursor<V>, T> reading, int traits, @Nullable Comparator<? super T> order) {
        int step = descending ? -1 : 1;
        return new IntervalSpliterator<>(trie, reading, descending ? to - 1 : from, step, size(), traits, order);
    }

    private static <V> V value(Cursor<V> cursor) {
        return Objects.requireNonNull(cursor.value(), "a key has a value");
    }
}
