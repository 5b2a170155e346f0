package org.banyan.persistent.node;

/** Sets of the sixteen nibbles as bits, and their aligned ranges. */
public final class Nibbles {
    private Nibbles() {}

    /** Returns the n-th nibble of a set. */
    public static int start(int starts, int index) {
        int rest = starts;
        for (int i = 0; i < index; i++) {
            rest &= rest - 1;
        }
        return Integer.numberOfTrailingZeros(rest);
    }

    /** Returns the nibbles of an aligned range around one of them. */
    public static int range(int nibble, int width) {
        return ((1 << width) - 1) << (nibble & -width);
    }

    /** Whether the smallest aligned range that holds a nibble of a set and another one holds no other of the set. */
    static boolean reaches(int starts, int start, int nibble) {
        int width = 2 * Integer.highestOneBit(start ^ nibble);
        return (starts & range(nibble, width)) == 1 << start;
    }

    /** Returns the width of the largest aligned range that holds one nibble of a set and no other of it. */
    static int reach(int starts, int start) {
        int width = 1;
        while (width < 16 && (starts & range(start, 2 * width)) == 1 << start) {
            width *= 2;
        }
        return width;
    }
}
