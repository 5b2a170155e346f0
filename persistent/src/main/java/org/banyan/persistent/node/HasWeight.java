package org.banyan.persistent.node;

/** A value that weighs more, or less, than one in the sums that nodes keep. */
public interface HasWeight {
    /** Returns the weight of this value, which must be the same number at every call. O(1). */
    long weight();

    /** Returns the weight of any value, which is one if it has none of its own. O(1). */
    static long of(Object value) {
        return value instanceof HasWeight weighted ? weighted.weight() : 1;
    }
}
