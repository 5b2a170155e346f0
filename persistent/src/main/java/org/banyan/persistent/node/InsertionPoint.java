package org.banyan.persistent.node;

/** A place between the keys of a {@link Block}, packed into a negative number. */
public final class InsertionPoint {
    private InsertionPoint() {}

    static int of(int index, int sameBefore, int sameAfter) {
        return -1 - (index | sameBefore << 8 | sameAfter << 16);
    }

    /** The index of the key after the gap. */
    public static int index(int gap) {
        return -1 - gap & 0xFF;
    }

    /** How many bytes behind the prefix the searched key shares with the key before the gap. */
    static int sameBefore(int gap) {
        return -1 - gap >> 8 & 0xFF;
    }

    /** How many bytes behind the prefix the searched key shares with the key after the gap. */
    static int sameAfter(int gap) {
        return -1 - gap >> 16 & 0xFF;
    }
}
