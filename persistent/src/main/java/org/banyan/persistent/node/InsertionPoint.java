package org.banyan.persistent.node;

/**
 * The index in a {@link Block} at which a key would be inserted, and what it shares with its neighbours, packed into a
 * negative number.
 */
public final class InsertionPoint {
    private InsertionPoint() {}

    static int of(int index, int sameBefore, int sameAfter) {
        return -1 - (index | sameBefore << 8 | sameAfter << 16);
    }

    /** Returns the index of the key after the point. */
    public static int index(int point) {
        return -1 - point & 0xFF;
    }

    /** Returns how many bytes behind the prefix the searched key shares with the key before the point. */
    static int sameBefore(int point) {
        return -1 - point >> 8 & 0xFF;
    }

    /** Returns how many bytes behind the prefix the searched key shares with the key after the point. */
    static int sameAfter(int point) {
        return -1 - point >> 16 & 0xFF;
    }
}
