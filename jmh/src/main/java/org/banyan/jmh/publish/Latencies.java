package org.banyan.jmh.publish;

/**
 * How often a duration of each length was seen, of one thread or of several.
 *
 * <p>Durations that begin with the same six binary digits are counted together, so that a percentile is at most a
 * thirty-second too large; the greatest one is exact. Nothing is allocated while it counts. Not thread-safe.
 */
final class Latencies {
    private static final int DIGITS = 5;
    private static final int BUCKETS = bucket(Long.MAX_VALUE) + 1;

    private final long[] counts = new long[BUCKETS];
    private long count;
    private long max;

    void add(long nanoseconds) {
        long duration = Math.max(0, nanoseconds);
        counts[bucket(duration)]++;
        count++;
        max = Math.max(max, duration);
    }

    void addAll(Latencies other) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += other.counts[i];
        }
        count += other.count;
        max = Math.max(max, other.max);
    }

    long count() {
        return count;
    }

    long max() {
        return max;
    }

    /** What this part of all durations did not exceed, rounded up; 0 if there was none. */
    long percentile(double part) {
        long wanted = Math.max(1, (long) Math.ceil(part * count));
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return Math.min(max, upperBound(i));
            }
        }
        return 0;
    }

    private static int bucket(long duration) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(duration) - DIGITS - 1);
        return (shift << DIGITS) + (int) (duration >>> shift);
    }

    private static long upperBound(int bucket) {
        int shift = Math.max(0, (bucket >> DIGITS) - 1);
        long least = (long) (bucket - (shift << DIGITS)) << shift;
        return least + (1L << shift) - 1;
    }
}
