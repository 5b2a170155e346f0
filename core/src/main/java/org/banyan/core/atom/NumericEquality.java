package org.banyan.core.atom;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.banyan.persistent.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * When two numbers are the same to programs and queries: if they have the same value, whatever their kind.
 *
 * <p>Values are compared exactly. {@code 1} and {@code 1.0} are the same number, and so are {@code 0}, {@code 0.0} and
 * {@code -0.0}; {@code 9007199254740993} and {@code 9007199254740992.0} are not. NaN is the same as itself and as no
 * other number. So this is an equivalence, and each of its classes has one {@link #canonical} member.
 *
 * <p>It is coarser than {@code equals}: atoms that are the same number may be different atoms with different paths, of
 * which a space keeps each.
 *
 * <p>Nothing is rounded. For integers of 64 bits and floating-point numbers below 2<sup>63</sup> each method is O(1)
 * and allocates no more than its result; for others it is O(bits). All methods are pure.
 */
public final class NumericEquality {
    /** The least power of two that no integer of 64 bits reaches. */
    private static final double BEYOND_LONG = 0x1p63;

    private static final Int64 ZERO = Int64.of(0);
    private static final Float64 NEGATIVE_ZERO = Float64.of(-0.0);
    private static final Float64 POSITIVE_ZERO = Float64.of(0.0);

    private NumericEquality() {}

    /** Whether an atom is a number. O(1). */
    public static boolean isNumber(Atom atom) {
        return atom instanceof Int64 || atom instanceof Float64 || atom instanceof BigInt;
    }

    /** Whether two leaves are the same number, or equal if they are no numbers. False for expressions. */
    public static boolean same(Atom a, Atom b) {
        if (a instanceof Int64 integer) {
            return b instanceof Int64 other
                    ? integer.value() == other.value()
                    : b instanceof Float64 real && same(integer.value(), real.value());
        }
        if (a instanceof Float64 real) {
            return same(real.value(), b);
        }
        if (a instanceof BigInt integer && b instanceof Float64 real) {
            return same(integer.value(), real.value());
        }
        return !(a instanceof Expression) && a.equals(b);
    }

    private static boolean same(double real, Atom other) {
        if (other instanceof Float64 number) {
            return real == number.value() || Double.isNaN(real) && Double.isNaN(number.value());
        }
        if (other instanceof Int64 integer) {
            return same(integer.value(), real);
        }
        return other instanceof BigInt integer && same(integer.value(), real);
    }

    private static boolean same(long integer, double real) {
        return integer == real && (long) real == integer && real != BEYOND_LONG;
    }

    private static boolean same(BigInteger integer, double real) {
        return isWhole(real) && integer.doubleValue() == real && integer.equals(whole(real));
    }

    /**
     * The one member of a number's class that stands for all: the integer, if its value is one. Other leaves, and
     * expressions, stand for themselves.
     */
    public static Atom canonical(Atom atom) {
        if (!(atom instanceof Float64 number) || !isWhole(number.value())) {
            return atom;
        }
        double real = number.value();
        return fitsLong(real) ? Int64.of((long) real) : Atom.integer(whole(real));
    }

    /** The hash of a leaf's {@link #canonical} form. */
    public static int hash(Atom leaf) {
        if (leaf instanceof Float64 number && isWhole(number.value()) && fitsLong(number.value())) {
            return KeyedHash.of((long) number.value());
        }
        return canonical(leaf).hashCode();
    }

    /**
     * Whether a number is less than another. NaN is not less than any number, and no number is less than NaN.
     *
     * @throws IllegalArgumentException if an atom is no number
     */
    public static boolean less(Atom a, Atom b) {
        return !isNan(a) && !isNan(b) && compare(a, b) < 0;
    }

    /**
     * Whether a number is less than another or the same. False if one of them is NaN.
     *
     * @throws IllegalArgumentException if an atom is no number
     */
    public static boolean atMost(Atom a, Atom b) {
        return !isNan(a) && !isNan(b) && compare(a, b) <= 0;
    }

    private static boolean isNan(Atom atom) {
        return atom instanceof Float64 number && Double.isNaN(number.value());
    }

    /** Compares the values of two numbers that are not NaN. */
    private static int compare(Atom a, Atom b) {
        if (a instanceof Float64 left) {
            return b instanceof Float64 right ? compare(left.value(), right.value()) : -compare(b, left.value());
        }
        if (b instanceof Float64 right) {
            return compare(a, right.value());
        }
        return a instanceof Int64 left && b instanceof Int64 right
                ? Long.compare(left.value(), right.value())
                : integer(a).compareTo(integer(b));
    }

    private static int compare(double left, double right) {
        return left < right ? -1 : left > right ? 1 : 0;
    }

    private static int compare(Atom integer, double real) {
        if (Double.isInfinite(real)) {
            return real > 0 ? -1 : 1;
        }
        if (!fitsLong(real)) {
            return integer(integer).compareTo(whole(real));
        }
        if (!(integer instanceof Int64 number)) {
            return integer(integer).signum();
        }
        // The part before the point is exact, and so is its conversion back.
        long truncated = (long) real;
        int order = Long.compare(number.value(), truncated);
        return order == 0 ? compare((double) truncated, real) : order;
    }

    /**
     * The paths of all atoms that are the same number as one, itself among them, in canonical order; null if there is
     * no other.
     *
     * @param number an atom, of which nothing but a number has others
     */
    public static byte @Nullable [][] paths(Atom number) {
        Atom integer = canonical(number);
        if (integer.equals(ZERO)) {
            return new byte[][] {bytes(ZERO), bytes(NEGATIVE_ZERO), bytes(POSITIVE_ZERO)};
        }
        if (!(integer instanceof Int64) && !(integer instanceof BigInt)) {
            return null;
        }
        Float64 real = Float64.of(
                integer instanceof Int64 small
                        ? small.value()
                        : integer(integer).doubleValue());
        return same(integer, real) ? new byte[][] {bytes(integer), bytes(real)} : null;
    }

    private static byte[] bytes(Atom atom) {
        return atom.path().toByteArray();
    }

    private static BigInteger integer(Atom atom) {
        if (atom instanceof Int64 number) {
            return BigInteger.valueOf(number.value());
        }
        if (atom instanceof BigInt number) {
            return number.value();
        }
        throw new IllegalArgumentException("no number: " + atom);
    }

    /** Whether a floating-point number has no fraction and is finite. */
    private static boolean isWhole(double real) {
        return real == Math.rint(real) && !Double.isInfinite(real);
    }

    /** Whether the part of a number before the point is an integer of 64 bits. */
    private static boolean fitsLong(double real) {
        return real >= -BEYOND_LONG && real < BEYOND_LONG;
    }

    /** The integer of a floating-point number that is whole. */
    private static BigInteger whole(double real) {
        return new BigDecimal(real).toBigInteger();
    }
}
