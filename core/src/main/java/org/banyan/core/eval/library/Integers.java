package org.banyan.core.eval.library;

import java.math.BigInteger;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Int64;
import org.banyan.core.eval.OperationFailure;

/** Integers of any size: the one place that knows which atoms they are. All methods are pure. */
final class Integers {
    private static final int LONG_BITS = 63;

    private Integers() {}

    /** Whether an atom is an integer. O(1). */
    static boolean isInteger(Atom atom) {
        return atom instanceof Int64;
    }

    /**
     * The atom of a value. O(bits).
     *
     * @throws OperationFailure if there is no atom for so large a value
     */
    static Atom of(BigInteger value) {
        return value.bitLength() <= LONG_BITS ? Int64.of(value.longValue()) : large(value);
    }

    /**
     * The value of an integer. O(bits).
     *
     * @throws IllegalArgumentException if the atom is none
     */
    static BigInteger value(Atom atom) {
        if (atom instanceof Int64 number) {
            return BigInteger.valueOf(number.value());
        }
        throw new IllegalArgumentException("no integer: " + atom);
    }

    /**
     * The floating-point number that is nearest to an integer; infinite beyond their range. O(bits).
     *
     * @throws IllegalArgumentException if the atom is no integer
     */
    static double toDouble(Atom atom) {
        return atom instanceof Int64 number ? number.value() : value(atom).doubleValue();
    }

    private static Atom large(BigInteger value) {
        throw new OperationFailure("IntegerOverflow");
    }
}
