package org.banyan.core.eval.host;

import io.vavr.control.Option;
import java.time.Duration;

/**
 * How far the evaluation of one atom may go. Where it goes further it ends in {@code (Error atom (LimitExceeded what
 * limit))}, and the program is as if it had not begun. Immutable.
 *
 * @param steps how many rules may be applied and functions called; 0 for any number
 * @param depth how many calls may wait for each other; 0 for any number
 * @param results how many results there may be, also of a part of the evaluation; 0 for any number
 * @param resultBytes how many bytes results may take, also those of a part, counted by the lengths of their paths; 0 for
 *     any number
 * @param time how long it may take; none for any time. It is looked at every thousand steps or so
 */
public record Limits(long steps, long depth, long results, long resultBytes, Option<Duration> time) {
    private static final Limits NONE = new Limits(0, 0, 0, 0, Option.none());

    /**
     * Limits.
     *
     * @throws IllegalArgumentException if one is negative
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

    /** No limits but the memory there is. */
    public static Limits none() {
        return NONE;
    }

    /** These limits with another number of steps. */
    public Limits withSteps(long number) {
        return new Limits(number, depth, results, resultBytes, time);
    }

    /** These limits with another depth. */
    public Limits withDepth(long calls) {
        return new Limits(steps, calls, results, resultBytes, time);
    }

    /** These limits with another number of results. */
    public Limits withResults(long number) {
        return new Limits(steps, depth, number, resultBytes, time);
    }

    /** These limits with another size of results. */
    public Limits withResultBytes(long bytes) {
        return new Limits(steps, depth, results, bytes, time);
    }

    /** These limits with another time. */
    public Limits withTime(Duration limit) {
        return new Limits(steps, depth, results, resultBytes, Option.some(limit));
    }
}
