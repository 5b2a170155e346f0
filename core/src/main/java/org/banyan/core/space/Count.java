package org.banyan.core.space;

/** How many copies there are of an atom that is no rule. Small counts are shared objects. */
public record Count(long count) implements Occurrence {
    /** One copy. */
    public static final Count ONE = new Count(1);

    private static final Count[] SMALL = new Count[32];

    static {
        for (int i = 1; i < SMALL.length; i++) {
            SMALL[i] = i == 1 ? ONE : new Count(i);
        }
    }

    public Count {
        if (count < 1) {
            throw new IllegalArgumentException("a count of " + count);
        }
    }

    /** Returns the given count. */
    public static Count of(long count) {
        return count > 0 && count < SMALL.length ? SMALL[(int) count] : new Count(count);
    }

    @Override
    public Count withCount(long newCount) {
        return of(newCount);
    }
}
