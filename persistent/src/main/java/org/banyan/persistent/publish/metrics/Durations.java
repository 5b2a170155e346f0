package org.banyan.persistent.publish.metrics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Counts durations in buckets while threads go on measuring, at the price of an atomic increment each.
 *
 * <p>Durations that begin with the same four binary digits share a bucket. Most durations are alike, so that all
 * threads would write to one place of a single array; therefore there are several arrays. Thread-safe.
 */
public final class Durations {
    /** Eight buckets between one power of two and the next. */
    private static final int DIGITS = 3;

    private static final int BUCKETS = bucket(Long.MAX_VALUE) + 1;

    private static final int STRIPES =
            Integer.highestOneBit(Math.min(16, 2 * Runtime.getRuntime().availableProcessors()));

    private final AtomicReferenceArray<@Nullable AtomicLongArray> stripes = new AtomicReferenceArray<>(STRIPES);

    /** Counts a duration; a negative one counts as zero. O(1). */
    public void record(long duration) {
        int stripe = (int) Thread.currentThread().getId() & STRIPES - 1;
        AtomicLongArray counts = stripes.get(stripe);
        if (counts == null) {
            AtomicLongArray added = new AtomicLongArray(BUCKETS);
            AtomicLongArray other = stripes.compareAndExchange(stripe, null, added);
            counts = other == null ? added : other;
        }
        counts.getAndIncrement(bucket(Math.max(0, duration)));
    }

    /** Returns a new array with the count of each bucket so far. O(buckets). */
    public long[] counts() {
        long[] sums = new long[BUCKETS];
        for (int stripe = 0; stripe < STRIPES; stripe++) {
            AtomicLongArray counts = stripes.get(stripe);
            for (int bucket = 0; counts != null && bucket < BUCKETS; bucket++) {
                sums[bucket] += counts.get(bucket);
            }
        }
        return sums;
    }

    private static int bucket(long duration) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(duration) - DIGITS - 1);
        return (shift << DIGITS) + (int) (duration >>> shift);
    }

    /** Returns the greatest duration that is counted in a bucket. O(1). */
    public static long upperBound(int bucket) {
        int shift = Math.max(0, (bucket >> DIGITS) - 1);
        long least = (long) (bucket - (shift << DIGITS)) << shift;
        return least + (1L << shift) - 1;
    }
}
