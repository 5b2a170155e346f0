package org.banyan.persistent;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banyan.persistent.edit.PathCopy;
import org.banyan.persistent.merge.Merge;
import org.banyan.persistent.merge.MergeRule;
import org.banyan.persistent.merge.ParallelMerge;
import org.banyan.persistent.node.Node;
import org.banyan.persistent.read.Lookup;
import org.banyan.persistent.read.NodeEquality;
import org.banyan.persistent.views.Interval;
import org.banyan.persistent.views.IntervalMap;
import org.jspecify.annotations.Nullable;

/**
 * A persistent map from {@link Path}s to values, ordered by path, whose versions share what they have in common.
 *
 * <p>A trie never changes. Every "change" gives another trie that shares all nodes but those on the way to the change;
 * a change that changes nothing gives back the trie itself. Tries of equal content have equal structure, in whatever
 * order they came to be, so equality, differences and merges stop wherever two tries share a node: their cost follows
 * what differs, not what is stored.
 *
 * <p>Keys may be of any length, begin one another and be nested to any depth; nothing here recurses. Values are never
 * null; they are compared by {@code equals}, and must not change while a trie holds them.
 *
 * <p>Immutable and thread-safe, also when handed over through a data race: all that a reader can reach hangs on one
 * final field.
 *
 * <p>Sources: radix trees with compressed edges go back to Morrison's PATRICIA (JACM 15, 1968); path copying to
 * Driscoll, Sarnak, Sleator and Tarjan, <i>Making data structures persistent</i> (1989); merging by structure to
 * Okasaki and Gill, <i>Fast mergeable integer maps</i> (1998).
 *
 * @param <V> the type of the values; {@link Unit} makes the trie a set of paths
 */
public final class PathTrie<V> implements Iterable<PathTrie.Entry<V>> {
    private static final PathTrie<?> EMPTY = new PathTrie<>(null);

    final @Nullable Node<V> root;
    private int hash;

    private PathTrie(@Nullable Node<V> root) {
        this.root = root;
    }

    /**
     * A key with its value.
     *
     * @param <V> the type of the value
     */
    public record Entry<V>(Path path, V value) {}

    /**
     * How one trie differs from another: a key whose value has changed stands in both parts, with the old and with the
     * new value.
     *
     * @param removed what the first trie has and the second has not
     * @param added what the second trie has and the first has not
     * @param <V> the type of the values
     */
    public record Diff<V>(PathTrie<V> removed, PathTrie<V> added) {
        /** Whether the two tries are equal. O(1). */
        public boolean isEmpty() {
            return removed.isEmpty() && added.isEmpty();
        }
    }

    /** The trie of no keys. O(1). */
    @SuppressWarnings("unchecked")
    public static <V> PathTrie<V> empty() {
        return (PathTrie<V>) EMPTY;
    }

    /** A builder that holds nothing yet. O(1). */
    public static <V> TrieBuilder<V> builder() {
        return new TrieBuilder<>(empty());
    }

    static <V> PathTrie<V> of(@Nullable Node<V> root) {
        return root == null ? empty() : new PathTrie<>(root);
    }

    /** A builder that holds what this trie holds. O(1). */
    public TrieBuilder<V> toBuilder() {
        return new TrieBuilder<>(this);
    }

    /** The value of a key, or null. O(length of the path). */
    public @Nullable V get(Path key) {
        return Lookup.get(root, key.bytes);
    }

    /** The value of a key, or another one if the key is not there. O(length of the path). */
    public V getOrDefault(Path key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    /** Whether a key is there. O(length of the path). */
    public boolean containsKey(Path key) {
        return get(key) != null;
    }

    /** A trie in which a key has a value. O(length of the path); this trie if it is so already. */
    public PathTrie<V> with(Path key, V value) {
        Objects.requireNonNull(value, "value");
        return replaced(PathCopy.to(root, key.bytes), value);
    }

    /** A trie without a key. O(length of the path); this trie if the key is not there. */
    public PathTrie<V> without(Path key) {
        return replaced(PathCopy.to(root, key.bytes), null);
    }

    /**
     * A trie in which the value of a key is what a function makes of the present one.
     *
     * <p>Cost: O(length of the path). The result is this trie if the function's result equals what it was given.
     *
     * @param change gets the present value or null, and gives the new one, or null to remove the key
     */
    public PathTrie<V> updated(Path key, UnaryOperator<@Nullable V> change) {
        PathCopy<V> way = PathCopy.to(root, key.bytes);
        return replaced(way, change.apply(way.value()));
    }

    private PathTrie<V> replaced(PathCopy<V> way, @Nullable V value) {
        if (Objects.equals(way.value(), value)) {
            return this;
        }
        return value == null ? of(way.without()) : new PathTrie<>(way.with(value));
    }

    /** Whether there are no keys. O(1). */
    public boolean isEmpty() {
        return root == null;
    }

    /** How many keys there are. O(1). */
    public long size() {
        return root == null ? 0 : root.size();
    }

    /**
     * The sum of the weights of all values ({@link Weighted}); the number of keys if no value has a weight of its own.
     * O(1).
     */
    public long weight() {
        return root == null ? 0 : root.weight();
    }

    /** How many keys begin with a path. O(length of the path). */
    public long sizeBelow(Path prefix) {
        Cursor<V> cursor = cursor();
        return cursor.descend(prefix) ? cursor.sizeBelow() : 0;
    }

    /** The sum of the weights of the values whose keys begin with a path. O(length of the path). */
    public long weightBelow(Path prefix) {
        Cursor<V> cursor = cursor();
        return cursor.descend(prefix) ? cursor.weightBelow() : 0;
    }

    /** What begins with a path, as a trie whose keys lack that path; its nodes are shared. O(length of the path). */
    public PathTrie<V> subTrie(Path prefix) {
        if (prefix.length() == 0) {
            return this;
        }
        Cursor<V> cursor = cursor();
        return cursor.descend(prefix) ? cursor.subTrie() : empty();
    }

    /**
     * How many keys are less than a path, whether it is a key or not: the index of a key that is there. O(length of the
     * path).
     */
    public long rank(Path path) {
        return Lookup.rank(root, path.bytes);
    }

    /**
     * The n-th key in ascending order with its value, the first being number zero. O(length of the key).
     *
     * @throws IndexOutOfBoundsException if there are not that many keys
     */
    public Entry<V> entryAt(long index) {
        Cursor<V> cursor = cursor();
        cursor.toIndex(index);
        V value = cursor.value();
        assert value != null;
        return new Entry<>(cursor.path(), value);
    }

    /** A cursor at the root. O(1). */
    public Cursor<V> cursor() {
        return new Cursor<>(root);
    }

    /**
     * The keys in ascending order with their values. O(1) to get, O(size) in all to use up; each iterator belongs to
     * one thread.
     */
    @Override
    public Iterator<Entry<V>> iterator() {
        return new KeyIterator<>(cursor(), (at, value) -> new Entry<>(at.path(), value));
    }

    /**
     * The values in ascending order of their keys, which are not built. O(size) to use up; each iterator belongs to one
     * thread.
     */
    public Iterable<V> values() {
        return () -> new KeyIterator<>(cursor(), (at, value) -> value);
    }

    /**
     * This trie as a map of the JDK, which holds nothing of its own and refuses every change with an {@link
     * UnsupportedOperationException}.
     *
     * <p>Cost: O(1) to get. A look-up, a step to a neighbour and a narrower view are O(length of the path); the view in
     * descending order and the collections of keys, values and entries are O(1). All of them share this trie, and are
     * immutable and thread-safe as it is. A size that no {@code int} holds is given as {@link Integer#MAX_VALUE};
     * {@link #size()} and the spliterators know the true one.
     *
     * <p>As with a {@link java.util.TreeMap}, a key that is null throws {@link NullPointerException}, one that is no
     * path {@link ClassCastException}, and a bound outside of a view {@link IllegalArgumentException}.
     */
    public NavigableMap<Path, V> asMap() {
        return new IntervalMap<>(Interval.of(new TrieIndex<>(this)));
    }

    /**
     * The keys with their values, sorted by path.
     *
     * <p>O(1) to get and to split, into halves of equal size; each part belongs to one thread.
     */
    @Override
    public Spliterator<Entry<V>> spliterator() {
        return Interval.of(new TrieIndex<>(this))
                .entries(walk -> new Entry<>(walk.key(), walk.value()), Comparator.comparing(Entry::path));
    }

    /** The keys with their values in ascending order, as a sequential stream. O(1) to get. */
    public Stream<Entry<V>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * Collects entries into a trie; of entries with one key, the last in encounter order stays.
     *
     * <p>Cost: O(length of the path) an entry. The threads of a parallel stream build tries of their own, which are
     * then united. An entry without a path or a value throws {@link NullPointerException}.
     */
    public static <V> Collector<Entry<V>, ?, PathTrie<V>> toTrie() {
        return toTrie(Entry::path, Entry::value, (earlier, later) -> later);
    }

    /**
     * Collects anything into a trie, by keys and values that functions make of it.
     *
     * <p>Cost: O(length of the path) an element. The threads of a parallel stream build tries of their own, which are
     * then united. A function that gives null makes the collection throw {@link NullPointerException}.
     *
     * @param both the value of a key that comes more than once, from the earlier and the later one in encounter order;
     *     must be associative
     */
    public static <T, V> Collector<T, ?, PathTrie<V>> toTrie(
            Function<? super T, Path> key, Function<? super T, ? extends V> value, BinaryOperator<V> both) {
        return new TrieCollection<T, V>(key, value, both).collector();
    }

    /** Hands each key with its value to an action, in ascending order. O(size). */
    public void forEach(BiConsumer<? super Path, ? super V> action) {
        for (Entry<V> entry : this) {
            action.accept(entry.path(), entry.value());
        }
    }

    /**
     * Everything that either trie has.
     *
     * <p>Cost: O(what differs). The result is this trie, or the other one, if it equals it.
     *
     * @param both the value of a key that both have; must give a value back if both sides are equal to it, since shared
     *     parts are not looked at
     */
    public PathTrie<V> join(PathTrie<V> other, BinaryOperator<V> both) {
        return merged(MergeRule.join(both), empty(), this, other);
    }

    /**
     * What both tries have.
     *
     * <p>Cost: O(what differs). The result is this trie, or the other one, if it equals it.
     *
     * @param both the value of a key that both have; must give a value back if both sides are equal to it
     */
    public PathTrie<V> meet(PathTrie<V> other, BinaryOperator<V> both) {
        return merged(MergeRule.meet(both), empty(), this, other);
    }

    /**
     * Everything that either trie has, where what both have counts twice.
     *
     * <p>Cost: O(what both have), since shared parts must be visited, and what only one of them has is taken over as it
     * is.
     *
     * @param both the value of a key that both have
     */
    public PathTrie<V> plus(PathTrie<V> other, BinaryOperator<V> both) {
        return merged(MergeRule.plus(both), empty(), this, other);
    }

    /**
     * What this trie has beyond the other one.
     *
     * <p>Cost: O(what differs). The result is this trie if nothing goes.
     *
     * @param rest what is left of the value of a key that both have, or null if nothing is; must give null for equal
     *     values
     */
    public PathTrie<V> minus(PathTrie<V> other, BinaryOperator<@Nullable V> rest) {
        return merged(MergeRule.minus(rest), empty(), this, other);
    }

    /**
     * What this trie has at or below the keys of another one: the keys that begin with one of those.
     *
     * <p>Cost: O(the part of the other trie that this one has too); what lies below a key of the other is shared. The
     * result is this trie if nothing goes.
     */
    @SuppressWarnings("unchecked")
    public PathTrie<V> restrict(PathTrie<?> prefixes) {
        // The rule never looks at the other side's values but to see whether they are there.
        return merged(MergeRule.restrict(), empty(), this, (PathTrie<V>) prefixes);
    }

    /**
     * How to get from this trie to another one. O(what differs).
     *
     * <p>Taking {@link Diff#removed()} away from this trie and then joining {@link Diff#added()} gives the other.
     */
    public Diff<V> diff(PathTrie<V> other) {
        return new Diff<>(minus(other, PathTrie::unlessEqual), other.minus(this, PathTrie::unlessEqual));
    }

    private static <V> @Nullable V unlessEqual(V one, V other) {
        return one.equals(other) ? null : one;
    }

    /**
     * Unites two branches of a common base: what one of them has changed is changed, what neither has stays.
     *
     * <p>Cost: O(what both have changed), whatever is stored: where a branch shares a node with the base, the other
     * branch's node is taken unseen. The result is one of the branches if it equals it; {@code merge(b, b, r)} is
     * {@code r} and {@code merge(b, l, b)} is {@code l}.
     *
     * @param both the value of a key that both have changed
     */
    public static <V> PathTrie<V> merge(PathTrie<V> base, PathTrie<V> left, PathTrie<V> right, MergeFunction<V> both) {
        if (left == base) {
            return right;
        }
        if (right == base) {
            return left;
        }
        return merged(MergeRule.threeWay(both::merge), base, left, right);
    }

    /**
     * What {@link #join(PathTrie, BinaryOperator)} gives, found by several threads: parts of a large merge run on the
     * executor, and on the calling thread, which waits for the last of them.
     *
     * @param both must be safe to call from several threads
     */
    public PathTrie<V> join(PathTrie<V> other, BinaryOperator<V> both, Executor executor) {
        return merged(MergeRule.join(both), empty(), this, other, executor);
    }

    /**
     * What {@link #meet(PathTrie, BinaryOperator)} gives, found by several threads.
     *
     * @param both must be safe to call from several threads
     */
    public PathTrie<V> meet(PathTrie<V> other, BinaryOperator<V> both, Executor executor) {
        return merged(MergeRule.meet(both), empty(), this, other, executor);
    }

    /**
     * What {@link #plus(PathTrie, BinaryOperator)} gives, found by several threads.
     *
     * @param both must be safe to call from several threads
     */
    public PathTrie<V> plus(PathTrie<V> other, BinaryOperator<V> both, Executor executor) {
        return merged(MergeRule.plus(both), empty(), this, other, executor);
    }

    /**
     * What {@link #minus(PathTrie, BinaryOperator)} gives, found by several threads.
     *
     * @param rest must be safe to call from several threads
     */
    public PathTrie<V> minus(PathTrie<V> other, BinaryOperator<@Nullable V> rest, Executor executor) {
        return merged(MergeRule.minus(rest), empty(), this, other, executor);
    }

    /** What {@link #restrict(PathTrie)} gives, found by several threads. */
    @SuppressWarnings("unchecked")
    public PathTrie<V> restrict(PathTrie<?> prefixes, Executor executor) {
        // The rule never looks at the other side's values but to see whether they are there.
        return merged(MergeRule.restrict(), empty(), this, (PathTrie<V>) prefixes, executor);
    }

    /** What {@link #diff(PathTrie)} gives, found by several threads. */
    public Diff<V> diff(PathTrie<V> other, Executor executor) {
        return new Diff<>(
                minus(other, PathTrie::unlessEqual, executor), other.minus(this, PathTrie::unlessEqual, executor));
    }

    /**
     * What {@link #merge(PathTrie, PathTrie, PathTrie, MergeFunction)} gives, found by several threads.
     *
     * @param both must be safe to call from several threads
     */
    public static <V> PathTrie<V> merge(
            PathTrie<V> base, PathTrie<V> left, PathTrie<V> right, MergeFunction<V> both, Executor executor) {
        if (left == base) {
            return right;
        }
        return right == base ? left : merged(MergeRule.threeWay(both::merge), base, left, right, executor);
    }

    private static <V> PathTrie<V> merged(MergeRule<V> rule, PathTrie<V> base, PathTrie<V> left, PathTrie<V> right) {
        return merged(rule, base, left, right, null);
    }

    private static <V> PathTrie<V> merged(
            MergeRule<V> rule, PathTrie<V> base, PathTrie<V> left, PathTrie<V> right, @Nullable Executor executor) {
        Node<V> merged = executor == null
                ? Merge.of(rule, base.root, left.root, right.root)
                : ParallelMerge.of(rule, base.root, left.root, right.root, executor);
        if (merged == left.root) {
            return left;
        }
        if (merged == right.root) {
            return right;
        }
        PathTrie<V> result = of(merged);
        if (result.equals(left)) {
            return left;
        }
        return result.equals(right) ? right : result;
    }

    /**
     * Whether the other trie has the same keys with equal values. O(what differs), and O(1) where they share a node.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof PathTrie<?> trie && NodeEquality.equal(root, trie.root);
    }

    /** A hash of the content. O(size) the first time, then remembered. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            for (Entry<V> entry : this) {
                known += KeyedHash.mix(entry.path().hashCode(), entry.value().hashCode());
            }
            hash = known;
        }
        return known;
    }

    /** The number of keys and, if they are few, the entries. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("PathTrie(").append(size());
        int shown = 0;
        for (Entry<V> entry : this) {
            if (shown++ == 8) {
                text.append(" ...");
                break;
            }
            text.append(' ').append(entry.path()).append('=').append(entry.value());
        }
        return text.append(')').toString();
    }
}
