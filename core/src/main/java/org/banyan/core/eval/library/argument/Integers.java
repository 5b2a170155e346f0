package org.banyan.core.eval.library.argument;

import java.math.BigInteger;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Int64;

/** Integers of any size. Only this class knows which atoms are integers. All methods are pure. */
public final class Integers {
    private Integers() {}

    /** Whether an atom is an integer. O(1). */
    public static boolean isInteger(Atom atom) {
        return atom instanceof Int64 || atom instanceof BigInt;
    }

    /** Returns the atom of a value. O(bits). */
    public static Atom of(BigInteger value) {
        return Atom.integer(value);
    }

    /**
     * Returns the value of an integer. O(bits).
     *
     * @throws IllegalArgumentException if the atom is no integer
     */
    public static BigInteger value(Atom atom) {
        if (atom instanceof Int64 number) {
            return BigInteger.valueOf(number.value());
        }
        if (atom instanceof BigInt number) {
            return number.value();
        }
        throw new IllegalArgumentException("no integer: " + atom);
    }

    /**
     * Returns the floating-point number that is nearest to an integer; infinite beyond their range. O(bits).
     *
     * @throws IllegalArgumentException if the atom is no integer
     */
    static double toDouble(Atom atom) {
        return atom instanceof Int64 number ? number.value() : value(atom).doubleValue();
    }
}
