package org.banyan.persistent.publish;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * How often durations of each length were measured, in nanoseconds.
 *
 * <p>Durations that begin with the same four binary digits are counted together, so that a percentile is not more than
 * an eighth too large. Immutable and thread-safe.
 */
public final class Histogram {
    /** Eight buckets between one power of two and the next. */
    private static final int DIGITS = 3;

    private static final int BUCKETS = bucket(Long.MAX_VALUE) + 1;

    private final long[] counts;
    private final long count;

    private Histogram(long[] counts) {
        this.counts = counts;
        this.count = Arrays.stream(counts).sum();
    }

    /**
     * Counts what is going on, at the price of an atomic increment.
     *
     * <p>Durations are much alike, so that all threads would write to the same place of one array: they have several.
     */
    static final class Recorder {
        private static final int STRIPES =
                Integer.highestOneBit(Math.min(16, 2 * Runtime.getRuntime().availableProcessors()));

        private final AtomicReferenceArray<@Nullable AtomicLongArray> stripes = new AtomicReferenceArray<>(STRIPES);

        void record(long duration) {
            int stripe = (int) Thread.currentThread().getId() & STRIPES - 1;
            AtomicLongArray counts = stripes.get(stripe);
            if (counts == null) {
                AtomicLongArray added = new AtomicLongArray(BUCKETS);
                AtomicLongArray other = stripes.compareAndExchange(stripe, null, added);
                counts = other == null ? added : other;
            }
            counts.getAndIncrement(bucket(Math.max(0, duration)));
        }

        Histogram snapshot() {
            long[] sums = new long[BUCKETS];
            for (int stripe = 0; stripe < STRIPES; stripe++) {
                AtomicLongArray counts = stripes.get(stripe);
                for (int bucket = 0; counts != null && bucket < BUCKETS; bucket++) {
                    sums[bucket] += counts.get(bucket);
                }
            }
            return new Histogram(sums);
        }
    }

    private static int bucket(long duration) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(duration) - DIGITS - 1);
        return (shift << DIGITS) + (int) (duration >>> shift);
    }

    /** The greatest duration that is counted in a bucket. */
    private static long upperBound(int bucket) {
        int shift = Math.max(0, (bucket >> DIGITS) - 1);
        long least = (long) (bucket - (shift << DIGITS)) << shift;
        return least + (1L << shift) - 1;
    }

    /** How many durations were measured. O(1). */
    public long count() {
        return count;
    }

    /**
     * The duration that this part of all durations did not exceed, rounded up; 0 if none was measured. O(1).
     *
     * @param part from 0 to 1: 0.5 for the median, 0.999 for what one in a thousand exceeds
     * @throws IllegalArgumentException if the part is not between 0 and 1
     */
    public long percentile(double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("not between 0 and 1: " + part);
        }
        long wanted = Math.max(1, (long) Math.ceil(part * count));
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            seen += counts[bucket];
            if (seen >= wanted) {
                return upperBound(bucket);
            }
        }
        return 0;
    }

    /** The longest duration, rounded up; 0 if none was measured. O(1). */
    public long max() {
        return percentile(1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Histogram histogram && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return count + " durations, median " + percentile(0.5) + " ns, p99.9 " + percentile(0.999) + " ns, longest "
                + max() + " ns";
    }
}
