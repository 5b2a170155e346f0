package org.banyan.persistent.views;

import java.util.Comparator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A spliterator over the keys of an interval in either direction, or over what a function reads at each of them.
 *
 * <p>A part knows the index of its next key and how many keys it has left, so a split halves it exactly. The walk is
 * made when the first key is wanted; when a part in use is split, it goes along with the keys next to it.
 *
 * <p>Cost: O(length of the key) for the first key of a part and O(size) for the others together; a split is O(1). Not
 * thread-safe; each part belongs to one thread at a time.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 * @param <T> the type of what is read
 */
final class IntervalSpliterator<K extends Comparable<K>, V, T> implements Spliterator<T> {
    private final Indexed<K, V> indexed;
    private final Function<Walk<K, V>, T> reading;
    private final int step;
    private final int traits;
    private final @Nullable Comparator<? super T> order;

    private long next;
    private long left;
    /** At the key before the next one, if this part has come by it. */
    private @Nullable Walk<K, V> walk;

    /**
     * Begins before a key.
     *
     * @param next the index of the first key
     * @param step 1 to ascend and -1 to descend
     * @param left how many keys there are
     * @param traits the characteristics that follow from what is read
     * @param order what a sorted spliterator is sorted by, or null for the natural order
     */
    IntervalSpliterator(
            Indexed<K, V> indexed,
            Function<Walk<K, V>, T> reading,
            long next,
            int step,
            long left,
            int traits,
            @Nullable Comparator<? super T> order) {
        this.indexed = indexed;
        this.reading = reading;
        this.next = next;
        this.step = step;
        this.left = left;
        this.traits = traits;
        this.order = order;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Objects.requireNonNull(action, "action");
        if (left == 0) {
            return false;
        }
        Walk<K, V> there = advanced();
        left--;
        next += step;
        action.accept(reading.apply(there));
        return true;
    }

    @Override
    public void forEachRemaining(Consumer<? super T> action) {
        Objects.requireNonNull(action, "action");
        if (left > 0) {
            Walk<K, V> there = advanced();
            long more = left - 1;
            left = 0;
            action.accept(reading.apply(there));
            for (; more > 0; more--) {
                move(there);
                action.accept(reading.apply(there));
            }
        }
    }

    private Walk<K, V> advanced() {
        Walk<K, V> there = walk;
        if (there == null) {
            there = indexed.walkFrom(next);
            walk = there;
        } else {
            move(there);
        }
        return there;
    }

    private void move(Walk<K, V> from) {
        if (step > 0) {
            from.next();
        } else {
            from.previous();
        }
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        long half = left >>> 1;
        if (half == 0) {
            return null;
        }
        IntervalSpliterator<K, V, T> first =
                new IntervalSpliterator<>(indexed, reading, next, step, half, traits, order);
        first.walk = walk;
        walk = null;
        next += step * half;
        left -= half;
        return first;
    }

    @Override
    public long estimateSize() {
        return left;
    }

    @Override
    public int characteristics() {
        return traits | ORDERED | SIZED | SUBSIZED | NONNULL | IMMUTABLE;
    }

    @Override
    public @Nullable Comparator<? super T> getComparator() {
        if (!hasCharacteristics(SORTED)) {
            throw new IllegalStateException("not sorted");
        }
        return order;
    }
}
