package org.banyan.core.eval.library.argument;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.NumericEquality;

/** What integers and floating-point numbers have in common. All methods are pure. */
public final class Numbers {
    private Numbers() {}

    /** Whether an atom is a number. O(1). */
    public static boolean isNumber(Atom atom) {
        return NumericEquality.isNumber(atom);
    }

    /**
     * Returns a number as a floating-point number, the nearest if it is an integer. O(bits).
     *
     * @throws IllegalArgumentException if the atom is no number
     */
    public static double toDouble(Atom atom) {
        return atom instanceof Float64 number ? number.value() : Integers.toDouble(atom);
    }

    /**
     * Returns a number as an integer of 64 bits: without its fraction, and the nearest such integer if it lies beyond;
     * zero for NaN.
     *
     * @throws IllegalArgumentException if the atom is no number
     */
    public static long toLong(Atom atom) {
        return atom instanceof Int64 number ? number.value() : (long) toDouble(atom);
    }
}
