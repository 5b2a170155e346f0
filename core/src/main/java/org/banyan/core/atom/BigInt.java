package org.banyan.core.atom;

import java.math.BigInteger;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * An integer that does not fit 64 bits, such as {@code 18446744073709551616}.
 *
 * <p>One that fits is an {@link Int64} and never of this class, so that each integer is one atom. None has more than
 * the 2<sup>31</sup>-1 bits of {@link BigInteger}.
 *
 * <p>The path is computed at the first call and cached. (It is a plain field: threads that race to fill
 * it write equal values.)
 */
public final class BigInt implements Atom {
    private final BigInteger value;
    private @Nullable Path path;

    private BigInt(BigInteger value) {
        this.value = value;
    }

    /**
     * Returns the integer of a value: an {@link Int64} if it fits 64 bits, and a {@code BigInt} if it does not. O(1).
     */
    public static Atom of(BigInteger value) {
        // A subclass may say something else at each call.
        BigInteger exact = value.getClass() == BigInteger.class ? value : new BigInteger(value.toByteArray());
        return fits64Bits(exact) ? Int64.of(exact.longValue()) : new BigInt(exact);
    }

    /** Returns the integer of a path whose value is known, and is none of 64 bits. */
    static BigInt decoded(BigInteger value, Path path) {
        BigInt number = new BigInt(value);
        number.path = path;
        return number;
    }

    static boolean fits64Bits(BigInteger value) {
        return value.bitLength() < Long.SIZE;
    }

    /** Returns the number. O(1). */
    public BigInteger value() {
        return value;
    }

    @Override
    public Path path() {
        Path known = path;
        if (known == null) {
            known = BigIntItem.path(value);
            path = known;
        }
        return known;
    }

    @Override
    public boolean isGround() {
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof BigInt number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
        return path().hashCode();
    }

    /**
     * Returns all decimal digits, as {@link BigInteger#toString()} finds them: in less time than the square of the
     * length.
     */
    @Override
    public String toString() {
        return value.toString();
    }
}
