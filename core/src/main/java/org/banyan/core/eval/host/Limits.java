package org.banyan.core.eval.host;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * The limits for the evaluation of one atom. An evaluation that exceeds one ends in {@code (Error atom (LimitExceeded
 * what limit))}, and all its changes are undone. Immutable and thread-safe.
 *
 * @param steps the number of rules that may be applied and functions that may be called; 0 for any number
 * @param depth the number of calls that may wait for each other; 0 for any number
 * @param results the number of results that the evaluation, or a part of it, may have; 0 for any number
 * @param resultBytes the number of bytes that the results of the evaluation, or of a part of it, may take, as the sum
 *     of the lengths of their paths; 0 for any number
 * @param time the time that the evaluation may take, if it is limited. It is checked about every thousand steps
 */
public record Limits(long steps, long depth, long results, long resultBytes, Option<Duration> time) {
    private static final Limits NONE = new Limits(0, 0, 0, 0, Option.none());

    /**
     * Creates limits. O(1).
     *
     * @throws IllegalArgumentException if a limit is negative
     */
    public Limits {
        requireNotNegative(steps, "max-steps");
        requireNotNegative(depth, "max-depth");
        requireNotNegative(results, "max-results");
        requireNotNegative(resultBytes, "max-result-bytes");
        time.forEach(limit -> {
            if (limit.isNegative()) {
                throw new IllegalArgumentException("time-limit: " + limit + ", but 0 or more is needed");
            }
        });
    }

    private static void requireNotNegative(long number, String what) {
        if (number < 0) {
            throw new IllegalArgumentException(what + ": " + number + ", but 0 or more is needed");
        }
    }

    /** Returns no limits: only memory ends an evaluation. O(1). */
    public static Limits none() {
        return NONE;
    }

    /**
     * Returns these limits with another number of steps. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Limits withSteps(long number) {
        return new Limits(number, depth, results, resultBytes, time);
    }

    /**
     * Returns these limits with another depth, in calls that wait for each other. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Limits withDepth(long calls) {
        return new Limits(steps, calls, results, resultBytes, time);
    }

    /**
     * Returns these limits with another number of results. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Limits withResults(long number) {
        return new Limits(steps, depth, number, resultBytes, time);
    }

    /**
     * Returns these limits with another size of results, in bytes. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Limits withResultBytes(long bytes) {
        return new Limits(steps, depth, results, bytes, time);
    }

    /**
     * Returns these limits with another time. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Limits withTime(Duration limit) {
        return new Limits(steps, depth, results, resultBytes, Option.some(limit));
    }
}
