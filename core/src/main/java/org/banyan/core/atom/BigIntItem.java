package org.banyan.core.atom;

import java.math.BigInteger;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;

/**
 * Big integers as items of paths: a tag that says the sign, how many digits to the base 256 there are, and the digits.
 *
 * <p>The number of digits is one byte up to 247; larger ones are a byte from F8 to FB and 1..4 bytes after it, as
 * arities are. Digits are those of the value, or for negative values the same number of low bytes of the two's
 * complement. The number of digits of negative values is complemented as well, so that the longer one comes first.
 */
final class BigIntItem {
    private static final int SHORT_LENGTHS = 0xF8;

    private BigIntItem() {}

    /** Returns the path of an integer that does not fit 64 bits. O(length). */
    static Path path(BigInteger value) {
        byte[] digits = value.toByteArray();
        int flip = flip(value.signum() < 0);
        int from = digits[0] == flip ? 1 : 0;
        int length = digits.length - from;
        int more = length < SHORT_LENGTHS ? 0 : Int64.digits(length);
        PathBuilder out = new PathBuilder(2 + more + length);
        out.append(value.signum() < 0 ? Tag.BIG_NEGATIVE : Tag.BIG_POSITIVE);
        out.append((more == 0 ? length : SHORT_LENGTHS + more - 1) ^ flip);
        for (int shift = 8 * (more - 1); shift >= 0; shift -= 8) {
            out.append(length >>> shift ^ flip);
        }
        return out.append(digits, from, digits.length).build();
    }

    /**
     * Returns the index behind the item whose tag is at an index, or -1 if the bytes end before it does. O(1).
     *
     * @throws IllegalArgumentException if its number of digits is none that {@link #path} writes
     */
    static int end(byte[] bytes, int at, int to) {
        if (to - at < 2) {
            return -1;
        }
        int flip = flip(bytes[at] == Tag.BIG_NEGATIVE);
        int length = (bytes[at + 1] ^ flip) & 0xFF;
        int more = Math.max(0, length - SHORT_LENGTHS + 1);
        if (more > Tag.LONGEST_NUMBER) {
            throw malformed("no number of digits", at + 2);
        }
        int digits = at + 2 + more;
        if (digits > to) {
            return -1;
        }
        if (more > 0) {
            length = 0;
            for (int i = at + 2; i < digits; i++) {
                length = length << 8 | (bytes[i] ^ flip) & 0xFF;
            }
            if (length < SHORT_LENGTHS || Int64.digits(length) != more) {
                throw malformed("a number of digits that is not in its shortest form", digits);
            }
        }
        return length <= to - digits ? digits + length : -1;
    }

    /**
     * Returns the integer of an item that is complete. O(length).
     *
     * @throws IllegalArgumentException if it is none that {@link #path} writes
     */
    static BigInt decode(byte[] bytes, int at, int end) {
        int flip = flip(bytes[at] == Tag.BIG_NEGATIVE);
        int from = at + 2 + Math.max(0, ((bytes[at + 1] ^ flip) & 0xFF) - SHORT_LENGTHS + 1);
        byte[] signed = new byte[1 + end - from];
        signed[0] = (byte) flip;
        System.arraycopy(bytes, from, signed, 1, end - from);
        BigInteger value;
        try {
            value = new BigInteger(signed);
        } catch (ArithmeticException e) {
            throw malformed("an integer of 2^31 bits or more", end);
        }
        if (BigInt.fits64Bits(value) || signed[1] == flip) {
            throw malformed("a big integer that is not in its shortest form", end);
        }
        return BigInt.decoded(value, Path.of(bytes, at, end));
    }

    /** Returns what digits of the sign are xor-ed with to be those of the number or, if negative, of its complement. */
    private static int flip(boolean negative) {
        return negative ? -1 : 0;
    }

    private static IllegalArgumentException malformed(String what, int before) {
        return new IllegalArgumentException("not the path of an atom: %s, before index %d".formatted(what, before));
    }
}
