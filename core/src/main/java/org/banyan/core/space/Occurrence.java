package org.banyan.core.space;

import org.banyan.persistent.Weighted;
import org.jspecify.annotations.Nullable;

/**
 * What a space knows of an atom that it holds: how many copies there are, and of a rule also where it stands among the
 * rules.
 */
public sealed interface Occurrence extends Weighted permits Count, Definition {
    /** Returns how many copies there are: at least one. */
    long count();

    /** Returns the same with another count. */
    Occurrence withCount(long count);

    /** Returns how many copies an occurrence, or the lack of one, stands for. */
    static long countOf(@Nullable Occurrence occurrence) {
        return occurrence == null ? 0 : occurrence.count();
    }

    /** Returns what is left when a number of copies goes; null if nothing is. */
    static @Nullable Occurrence fewer(@Nullable Occurrence occurrence, long times) {
        if (occurrence == null || times == 0) {
            return occurrence;
        }
        long left = occurrence.count() - times;
        return left <= 0 ? null : occurrence.withCount(left);
    }

    @Override
    default long weight() {
        return count();
    }

    /**
     * Returns what two branches have made of an occurrence together: {@code max(0, base + (left - base) + (right -
     * base))} copies, and of two definitions of a rule the earlier one.
     *
     * @return null if no copy is left
     * @throws ArithmeticException if there are more copies than a {@code long} can count
     */
    static @Nullable Occurrence merged(
            @Nullable Occurrence base, @Nullable Occurrence left, @Nullable Occurrence right) {
        return earlier(Math.addExact(countOf(left) - countOf(base), countOf(right)), left, right);
    }

    /**
     * Returns the earlier of two occurrences of one atom, with a given count.
     *
     * @return null if the count is not positive
     */
    static @Nullable Occurrence earlier(long count, @Nullable Occurrence left, @Nullable Occurrence right) {
        if (count <= 0) {
            return null;
        }
        if (left instanceof Definition one && right instanceof Definition other) {
            return (one.compareTo(other) <= 0 ? one : other).withCount(count);
        }
        Occurrence some = left != null ? left : right;
        return some == null ? null : some.withCount(count);
    }
}
