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
 * A persistent map from {@link Path}s to values, ordered by path.
 *
 * <p>A trie never changes. An operation that would change a map returns another trie here. The new trie shares all
 * nodes with the old one except those on the path to the change. If the content does not change, the result is the same
 * object. Tries of equal content have equal structure, whatever the order of the edits. Therefore equality, differences
 * and merges stop at shared nodes, and their cost follows the difference.
 *
 * <p>In the table, <i>k</i> is the number of bytes of the path, <i>n</i> the number of keys, and <i>d</i> what differs:
 * the nodes that the tries do not share. "shares" names what the result shares with its arguments.
 *
 * <table>
 * <caption>All operations</caption>
 * <tr><th>operation</th><th>cost</th><th>shares</th></tr>
 * <tr><td>{@code empty}, {@code builder}</td><td>O(1)</td><td></td></tr>
 * <tr><td>{@code get}, {@code getOrDefault}, {@code containsKey}</td><td>O(k)</td><td></td></tr>
 * <tr><td>{@code isEmpty}, {@code size}, {@code weight}</td><td>O(1)</td><td></td></tr>
 * <tr><td>{@code sizeBelow}, {@code weightBelow}, {@code rank}, {@code entryAt}</td><td>O(k)</td><td></td></tr>
 * <tr><td>{@code with}, {@code without}, {@code updated}</td><td>O(k)</td><td>all nodes but those on the path</td></tr>
 * <tr><td>{@code subTrie}</td><td>O(k)</td><td>all nodes below the prefix</td></tr>
 * <tr><td>{@code toBuilder}, {@code cursor}, {@code asMap}</td><td>O(1)</td><td>the trie</td></tr>
 * <tr><td>{@code iterator}, {@code values}, {@code spliterator}, {@code stream}, {@code forEach}</td>
 * <td>O(1), O(n) to the end</td><td>the trie</td></tr>
 * <tr><td>{@code toTrie}</td><td>O(k) an element</td><td></td></tr>
 * <tr><td>{@code join}, {@code meet}, {@code minus}, {@code diff}</td><td>O(d)</td>
 * <td>all nodes that are equal</td></tr>
 * <tr><td>{@code restrict}</td><td>O(the common part)</td><td>all nodes below a prefix</td></tr>
 * <tr><td>{@code plus}</td><td>O(the common part)</td><td>all that one side has alone</td></tr>
 * <tr><td>{@code merge}</td><td>O(what both sides changed)</td><td>all that at most one side changed</td></tr>
 * <tr><td>{@code equals}</td><td>O(d)</td><td></td></tr>
 * <tr><td>{@code hashCode}</td><td>O(n); cached</td><td></td></tr>
 * <tr><td>{@code toString}</td><td>O(1) entries</td><td></td></tr>
 * </table>
 *
 * <p>Keys may have any length, begin one another and be nested to any depth; nothing here recurses into that depth.
 * Values are never null. They are compared by {@code equals} and must not change while a trie holds them. An argument
 * that is null throws {@link NullPointerException}. An operation whose result would have a sum of weights that does not
 * fit a {@code long} throws {@link ArithmeticException}, or {@link #weight()} of the result does.
 *
 * <p>Immutable and thread-safe, also when it is published through a data race: all that a reader can reach hangs on one
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
     * The difference between two tries. A key whose value has changed is in both parts, with the old and with the new
     * value.
     *
     * @param removed what only the first trie has
     * @param added what only the second trie has
     * @param <V> the type of the values
     */
    public record Diff<V>(PathTrie<V> removed, PathTrie<V> added) {
        /** Whether the two tries are equal. O(1). */
        public boolean isEmpty() {
            return removed.isEmpty() && added.isEmpty();
        }
    }

    /** Returns the trie without keys. O(1). */
    @SuppressWarnings("unchecked")
    public static <V> PathTrie<V> empty() {
        return (PathTrie<V>) EMPTY;
    }

    /** Returns a new builder without keys. O(1). */
    public static <V> TrieBuilder<V> builder() {
        return new TrieBuilder<>(empty());
    }

    static <V> PathTrie<V> of(@Nullable Node<V> root) {
        return root == null ? empty() : new PathTrie<>(root);
    }

    /** Returns a new builder that begins with this trie and shares its nodes. O(1). */
    public TrieBuilder<V> toBuilder() {
        return new TrieBuilder<>(this);
    }

    /** Returns the value of a key, or null. O(length of the path). */
    public @Nullable V get(Path key) {
        return Lookup.get(root, key.bytes);
    }

    /** Returns the value of a key, or the given value if the key is not present. O(length of the path). */
    public V getOrDefault(Path key, V fallback) {
        V value = get(key);
        return value == null ? fallback : value;
    }

    /** Whether a key is present. O(length of the path). */
    public boolean containsKey(Path key) {
        return get(key) != null;
    }

    /**
     * Returns a trie in which a key has a value; this trie if it has an equal value already. O(length of the path);
     * shares all nodes that are not on the path.
     */
    public PathTrie<V> with(Path key, V value) {
        Objects.requireNonNull(value, "value");
        return replaced(PathCopy.to(root, key.bytes), value);
    }

    /**
     * Returns a trie without a key; this trie if the key is not present. O(length of the path); shares all nodes that
     * are not on the path.
     */
    public PathTrie<V> without(Path key) {
        return replaced(PathCopy.to(root, key.bytes), null);
    }

    /**
     * Returns a trie in which a function has replaced the value of a key. The result is this trie if the function
     * returns a value that equals the one it was given.
     *
     * <p>Cost: O(length of the path) and one call of the function; shares all nodes that are not on the path. An
     * exception of the function passes through.
     *
     * @param change gets the current value or null, and returns the new one, or null to remove the key
     */
    public PathTrie<V> updated(Path key, UnaryOperator<@Nullable V> change) {
        PathCopy<V> copy = PathCopy.to(root, key.bytes);
        return replaced(copy, change.apply(copy.value()));
    }

    private PathTrie<V> replaced(PathCopy<V> copy, @Nullable V value) {
        if (Objects.equals(copy.value(), value)) {
            return this;
        }
        return value == null ? of(copy.without()) : new PathTrie<>(copy.with(value));
    }

    /** Whether there are no keys. O(1). */
    public boolean isEmpty() {
        return root == null;
    }

    /** Returns the number of keys. O(1). */
    public long size() {
        return root == null ? 0 : root.size();
    }

    /**
     * Returns the sum of the weights of all values ({@link Weighted}), which is the number of keys if no value has a
     * weight of its own. O(1).
     *
     * @throws ArithmeticException if no {@code long} holds the sum
     */
    public long weight() {
        return root == null ? 0 : root.weight();
    }

    /** Returns the number of keys that begin with a path. O(length of the path). */
    public long sizeBelow(Path prefix) {
        Cursor<V> cursor = cursor();
        return cursor.descend(prefix) ? cursor.sizeBelow() : 0;
    }

    /**
     * Returns the sum of the weights of the values whose keys begin with a path. O(length of the path).
     *
     * @throws ArithmeticException if no {@code long} holds the sum
     */
    public long weightBelow(Path prefix) {
        Cursor<V> cursor = cursor();
        return cursor.descend(prefix) ? cursor.weightBelow() : 0;
    }

    /**
     * Returns the keys that begin with a path, without that path, as a trie that shares their nodes. O(length of the
     * path).
     */
    public PathTrie<V> subTrie(Path prefix) {
        if (prefix.length() == 0) {
            return this;
        }
        Cursor<V> cursor = cursor();
        return cursor.descend(prefix) ? cursor.subTrie() : empty();
    }

    /**
     * Returns the number of keys that are less than a path. If the path is a key, this is its index. O(length of the
     * path).
     */
    public long rank(Path path) {
        return Lookup.rank(root, path.bytes);
    }

    /**
     * Returns the entry with an index in ascending order, from zero. O(length of the key).
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    public Entry<V> entryAt(long index) {
        Cursor<V> cursor = cursor();
        cursor.toIndex(index);
        V value = cursor.value();
        assert value != null;
        return new Entry<>(cursor.path(), value);
    }

    /** Returns a new cursor at the root. O(1). */
    public Cursor<V> cursor() {
        return new Cursor<>(root);
    }

    /**
     * Returns an iterator over the entries in ascending order of their keys. O(1), and O(size) to the end. An iterator
     * belongs to one thread.
     */
    @Override
    public Iterator<Entry<V>> iterator() {
        return new KeyIterator<>(cursor(), (at, value) -> new Entry<>(at.path(), value));
    }

    /**
     * Returns the values in ascending order of their keys, which are not built. O(1), and O(size) to the end. An
     * iterator belongs to one thread.
     */
    public Iterable<V> values() {
        return () -> new KeyIterator<>(cursor(), (at, value) -> value);
    }

    /**
     * Returns this trie as a map of the JDK. The map holds no copy, and refuses every change with an {@link
     * UnsupportedOperationException}.
     *
     * <p>Cost: O(1). In the map, a look-up, a step to a neighbour and a narrower view are O(length of the path); the
     * view in descending order and the collections of keys, values and entries are O(1). All of them share this trie,
     * and are immutable and thread-safe too. A size that no {@code int} holds is given as {@link Integer#MAX_VALUE};
     * {@link #size()} and the spliterators know the true one.
     *
     * <p>As with a {@link java.util.TreeMap}, a key that is null throws {@link NullPointerException}, one that is no
     * path {@link ClassCastException}, and a bound outside of a view {@link IllegalArgumentException}.
     */
    public NavigableMap<Path, V> asMap() {
        return new IntervalMap<>(Interval.of(new TrieIndex<>(this)));
    }

    /**
     * Returns a spliterator over the entries, sorted by path.
     *
     * <p>O(1), also to split it into halves of equal size, and O(size) to the end. Each part belongs to one thread.
     */
    @Override
    public Spliterator<Entry<V>> spliterator() {
        return Interval.of(new TrieIndex<>(this))
                .entries(walk -> new Entry<>(walk.key(), walk.value()), Comparator.comparing(Entry::path));
    }

    /** Returns the entries in ascending order of their keys as a sequential stream. O(1), and O(size) to the end. */
    public Stream<Entry<V>> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * Returns a collector of entries into a trie. Of several entries with one key, the last in encounter order stays.
     *
     * <p>Cost: O(length of the path) an entry. The threads of a parallel stream build tries of their own, which are
     * then united. An entry without a path or a value throws {@link NullPointerException}.
     */
    public static <V> Collector<Entry<V>, ?, PathTrie<V>> toTrie() {
        return toTrie(Entry::path, Entry::value, (earlier, later) -> later);
    }

    /**
     * Returns a collector of elements into a trie, by keys and values that functions compute.
     *
     * <p>Cost: O(length of the path) an element. The threads of a parallel stream build tries of their own, which are
     * then united. A function that returns null makes the collection throw {@link NullPointerException}.
     *
     * @param both returns the value of a key that occurs more than once, from the earlier and the later one in
     *     encounter order; must be associative
     */
    public static <T, V> Collector<T, ?, PathTrie<V>> toTrie(
            Function<? super T, Path> key, Function<? super T, ? extends V> value, BinaryOperator<V> both) {
        return new TrieCollection<T, V>(key, value, both).collector();
    }

    /** Passes each key with its value to an action, in ascending order. O(size). */
    public void forEach(BiConsumer<? super Path, ? super V> action) {
        for (Entry<V> entry : this) {
            action.accept(entry.path(), entry.value());
        }
    }

    /**
     * Returns all keys of either trie.
     *
     * <p>Cost: O(what differs); shares all nodes that are equal. If the result equals this trie or the other one, it is
     * that trie.
     *
     * @param both returns the value of a key of both tries; of two equal values it must return that value, since shared
     *     parts are not visited
     */
    public PathTrie<V> join(PathTrie<V> other, BinaryOperator<V> both) {
        return merged(MergeRule.join(both), empty(), this, other);
    }

    /**
     * Returns the keys of both tries.
     *
     * <p>Cost: O(what differs); shares all nodes that are equal. If the result equals this trie or the other one, it is
     * that trie.
     *
     * @param both returns the value of a key of both tries; of two equal values it must return that value
     */
    public PathTrie<V> meet(PathTrie<V> other, BinaryOperator<V> both) {
        return merged(MergeRule.meet(both), empty(), this, other);
    }

    /**
     * Returns all keys of either trie, where a key of both tries counts twice.
     *
     * <p>Cost: O(what both have), since shared parts must be visited too. What only one of them has is shared.
     *
     * @param both returns the value of a key of both tries
     */
    public PathTrie<V> plus(PathTrie<V> other, BinaryOperator<V> both) {
        return merged(MergeRule.plus(both), empty(), this, other);
    }

    /**
     * Returns what this trie has beyond the other one.
     *
     * <p>Cost: O(what differs); shares all nodes from which nothing is taken. The result is this trie if nothing is
     * taken from it.
     *
     * @param rest returns the remaining value of a key of both tries, or null if nothing remains; of two equal values
     *     it must return null
     */
    public PathTrie<V> minus(PathTrie<V> other, BinaryOperator<@Nullable V> rest) {
        return merged(MergeRule.minus(rest), empty(), this, other);
    }

    /**
     * Returns the keys of this trie that begin with a key of another one.
     *
     * <p>Cost: O(the part of the other trie that this one has too); what lies below a key of the other trie is shared.
     * The result is this trie if it has no other keys.
     */
    @SuppressWarnings("unchecked")
    public PathTrie<V> restrict(PathTrie<?> prefixes) {
        // The rule asks of the other side's values only whether they are present.
        return merged(MergeRule.restrict(), empty(), this, (PathTrie<V>) prefixes);
    }

    /**
     * Returns the steps from this trie to another one. O(what differs); shares nodes with both.
     *
     * <p>Taking {@link Diff#removed()} away from this trie and then joining {@link Diff#added()} gives the other trie.
     */
    public Diff<V> diff(PathTrie<V> other) {
        return new Diff<>(minus(other, PathTrie::unlessEqual), other.minus(this, PathTrie::unlessEqual));
    }

    private static <V> @Nullable V unlessEqual(V one, V other) {
        return one.equals(other) ? null : one;
    }

    /**
     * Merges two branches of a common base three ways: what one of them has changed is changed, and everything else
     * stays.
     *
     * <p>Cost: O(what both have changed), whatever is stored. Where a branch shares a node with the base, the other
     * branch's node is taken unvisited. If the result equals one of the branches, it is that branch: {@code merge(b, b,
     * r)} is {@code r}, and {@code merge(b, l, b)} is {@code l}.
     *
     * @param both returns the value of a key that both have changed
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
     * Returns the result of {@link #join(PathTrie, BinaryOperator)}, computed by several threads. Cost: the same work
     * in all.
     *
     * <p>Parts of a large merge run on the executor, and on the calling thread, which waits for the last of them.
     *
     * @param both must be safe to call from several threads
     */
    public PathTrie<V> join(PathTrie<V> other, BinaryOperator<V> both, Executor executor) {
        return merged(MergeRule.join(both), empty(), this, other, executor);
    }

    /**
     * Returns the result of {@link #meet(PathTrie, BinaryOperator)}, computed by several threads. Cost: the same work
     * in all.
     *
     * @param both must be safe to call from several threads
     */
    public PathTrie<V> meet(PathTrie<V> other, BinaryOperator<V> both, Executor executor) {
        return merged(MergeRule.meet(both), empty(), this, other, executor);
    }

    /**
     * Returns the result of {@link #plus(PathTrie, BinaryOperator)}, computed by several threads. Cost: the same work
     * in all.
     *
     * @param both must be safe to call from several threads
     */
    public PathTrie<V> plus(PathTrie<V> other, BinaryOperator<V> both, Executor executor) {
        return merged(MergeRule.plus(both), empty(), this, other, executor);
    }

    /**
     * Returns the result of {@link #minus(PathTrie, BinaryOperator)}, computed by several threads. Cost: the same work
     * in all.
     *
     * @param rest must be safe to call from several threads
     */
    public PathTrie<V> minus(PathTrie<V> other, BinaryOperator<@Nullable V> rest, Executor executor) {
        return merged(MergeRule.minus(rest), empty(), this, other, executor);
    }

    /** Returns the result of {@link #restrict(PathTrie)}, computed by several threads. Cost: the same work in all. */
    @SuppressWarnings("unchecked")
    public PathTrie<V> restrict(PathTrie<?> prefixes, Executor executor) {
        // The rule asks of the other side's values only whether they are present.
        return merged(MergeRule.restrict(), empty(), this, (PathTrie<V>) prefixes, executor);
    }

    /** Returns the result of {@link #diff(PathTrie)}, computed by several threads. Cost: the same work in all. */
    public Diff<V> diff(PathTrie<V> other, Executor executor) {
        return new Diff<>(
                minus(other, PathTrie::unlessEqual, executor), other.minus(this, PathTrie::unlessEqual, executor));
    }

    /**
     * Returns the result of {@link #merge(PathTrie, PathTrie, PathTrie, MergeFunction)}, computed by several threads.
     * Cost: the same work in all.
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
     * Whether the other trie has the same keys with equal values. O(what differs); O(1) where the tries share a node.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof PathTrie<?> trie && NodeEquality.equal(root, trie.root);
    }

    /** Returns a hash of the content. O(size); cached. */
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

    /** Returns the number of keys and the first eight entries, for messages. O(their length). */
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
