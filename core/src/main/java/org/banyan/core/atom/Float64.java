package org.banyan.core.atom;

import org.banyan.persistent.KeyedHash;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A floating-point number of 64 bits, such as {@code 0.5} or {@code 1.5e-9}.
 *
 * <p>As atoms, equality and order are those of {@link Double#compare}: -0.0 stands before 0.0, and NaN, of which there
 * is one, equals itself and stands last. {@link NumericEquality} says when programs take numbers for the same.
 *
 * <p>Numbers print with as few digits as tell them apart, those of 1e16 and more and those below 1e-4 with an exponent.
 * Infinities print as {@code 1e999} and {@code -1e999}, which read back as such; NaN prints as {@code NaN}, which reads
 * as a symbol, since it has no literal.
 */
public final class Float64 implements Atom {
    static final int ENCODED_LENGTH = 1 + Long.BYTES;

    private final double value;

    private Float64(double value) {
        this.value = value;
    }

    /** Returns the number of a value. O(1). */
    public static Float64 of(double value) {
        return new Float64(value);
    }

    /** Returns the number. O(1). */
    public double value() {
        return value;
    }

    @Override
    public Path path() {
        PathBuilder out = new PathBuilder(ENCODED_LENGTH);
        append(out);
        return out.build();
    }

    /** Appends the tag and eight bytes. */
    void append(PathBuilder out) {
        long sortable = sortable();
        out.append(Tag.FLOAT);
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.append((int) (sortable >>> shift));
        }
    }

    /** Returns bits whose unsigned order is the order of the numbers. */
    long sortable() {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }

    /** Returns the number whose sortable bits are these. */
    static Float64 ofSortable(long sortable) {
        return of(Double.longBitsToDouble(sortable < 0 ? sortable & Long.MAX_VALUE : ~sortable));
    }

    /** Whether the eight bytes from an index are those of zero or of minus zero. */
    static boolean isZero(byte[] bytes, int from) {
        byte rest = bytes[from + 1];
        if (bytes[from] != (rest == 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE) || rest != 0 && rest != -1) {
            return false;
        }
        for (int i = from + 2; i < from + Long.BYTES; i++) {
            if (bytes[i] != rest) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isGround() {
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Float64 number && Double.compare(value, number.value) == 0;
    }

    @Override
    public int hashCode() {
        return ~KeyedHash.of(Double.doubleToLongBits(value));
    }

    @Override
    public String toString() {
        if (Double.isInfinite(value)) {
            return value > 0 ? "1e999" : "-1e999";
        }
        return Double.isNaN(value) ? "NaN" : FloatText.of(value);
    }
}
