package org.banyan.core.space;

import org.banyan.persistent.PathTrie;

/**
 * Arithmetic of the number of atoms of a space, every copy counted, that never wraps around.
 *
 * <p>A trie adds up the weights of its values modulo 2<sup>64</sup>. That is the true sum as long as no more than
 * {@code Long.MAX_VALUE} atoms went into it; a total says whether that is so. It is the sum itself, or {@link #UNKNOWN}
 * once the sum was too large, and then each call that needs the number adds up the counts one by one.
 */
final class Total {
    /** The sum was too large, and may still be. */
    static final long UNKNOWN = -1;

    private Total() {}

    /** Returns a total after a number of atoms has come, or gone if it is negative. */
    static long plus(long total, long change) {
        return total == UNKNOWN ? UNKNOWN : known(total + change);
    }

    /** Returns the total of a space none of whose counts is more than the sum of two counts of known totals. */
    static long ofSumOfTwo(PathTrie<Occurrence> space, long one, long other) {
        return one == UNKNOWN || other == UNKNOWN ? UNKNOWN : known(space.weight());
    }

    /** Returns the sum of two numbers that are not negative is negative if it does not fit. */
    private static long known(long sum) {
        return sum < 0 ? UNKNOWN : sum;
    }

    /**
     * Adds up counts. O(their number).
     *
     * @throws ArithmeticException if a {@code long} cannot count them
     */
    static long count(Iterable<? extends Occurrence> occurrences) {
        long sum = 0;
        for (Occurrence occurrence : occurrences) {
            sum = Math.addExact(sum, occurrence.count());
        }
        return sum;
    }
}
