package org.banyan.persistent.publish;

import java.util.Arrays;
import org.banyan.persistent.publish.metrics.Durations;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of measured durations, in nanoseconds.
 *
 * <p>Durations that begin with the same four binary digits are counted together, so that a percentile is at most an
 * eighth too large. Immutable and thread-safe.
 */
public final class Histogram {
    private final long[] counts;
    private final long count;

    private Histogram(long[] counts) {
        this.counts = counts;
        this.count = Arrays.stream(counts).sum();
    }

    /** Returns what has been measured so far. O(1). */
    static Histogram of(Durations durations) {
        return new Histogram(durations.counts());
    }

    /** Returns the number of durations that were measured. O(1). */
    public long count() {
        return count;
    }

    /**
     * Returns the duration that this part of all durations did not exceed, rounded up; 0 if none was measured. O(1).
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
        for (int bucket = 0; bucket < counts.length; bucket++) {
            seen += counts[bucket];
            if (seen >= wanted) {
                return Durations.upperBound(bucket);
            }
        }
        return 0;
    }

    /** Returns the longest duration, rounded up; 0 if none was measured. O(1). */
    public long max() {
        return percentile(1);
    }

    /** Whether the other histogram has the same counts. O(1). */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Histogram histogram && Arrays.equals(counts, histogram.counts);
    }

    /** Returns a hash of the counts. O(1). */
    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** Returns the most important figures, for messages. O(1). */
    @Override
    public String toString() {
        return count + " durations, median " + percentile(0.5) + " ns, p99.9 " + percentile(0.999) + " ns, longest "
                + max() + " ns";
    }
}
