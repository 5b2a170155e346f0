package org.banyan.core.atom;

import org.banyan.persistent.KeyedHash;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.jspecify.annotations.Nullable;

/** An integer that fits 64 bits, such as {@code 42}; every other integer is a {@link BigInt}. */
public final class Int64 implements Atom {
    private final long value;

    private Int64(long value) {
        this.value = value;
    }

    /** Returns the integer of a value. O(1). */
    public static Int64 of(long value) {
        return new Int64(value);
    }

    /** Returns the number. O(1). */
    public long value() {
        return value;
    }

    @Override
    public Path path() {
        PathBuilder out = new PathBuilder(encodedLength());
        append(out);
        return out.build();
    }

    /** Returns how many bytes {@link #append} appends. */
    int encodedLength() {
        return 1 + digits(value);
    }

    /**
     * Appends the tag, which says sign and number of digits to the base 256, and the digits: those of the value, or for
     * negative values the same number of low bytes of the two's complement.
     */
    void append(PathBuilder out) {
        int digits = digits(value);
        out.append(value < 0 ? Tag.ZERO - digits : Tag.ZERO + digits);
        for (int shift = 8 * (digits - 1); shift >= 0; shift -= 8) {
            out.append((int) (value >>> shift));
        }
    }

    /**
     * Returns how many digits to the base 256 a value takes: none for zero; as many as {@code -value - 1} for negative
     * values, but at least one.
     */
    static int digits(long value) {
        if (value < 0) {
            return Math.max(1, (71 - Long.numberOfLeadingZeros(~value)) >> 3);
        }
        return (71 - Long.numberOfLeadingZeros(value)) >> 3;
    }

    @Override
    public boolean isGround() {
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Int64 number && value == number.value;
    }

    @Override
    public int hashCode() {
        return KeyedHash.of(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
