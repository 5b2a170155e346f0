package org.banyan.loader.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.banyan.core.atom.Atom;

/** The reading of integers, which are exact however many digits they have. */
final class IntegerLiteral {
    /** So many digits always fit the 2<sup>31</sup>-1 bits of a {@link BigInteger}. */
    static final int MOST_DIGITS = 646_456_992;

    private static final int DIGITS_OF_A_LONG = 18;

    /** Up to so many digits, {@link BigInteger} reads them fast; its time grows with their square. */
    private static final int CHUNK = 512;

    private IntegerLiteral() {}

    /** Whether the digits of an integer, leading zeros left aside, are at most {@link #MOST_DIGITS}. O(length). */
    static boolean fits(byte[] bytes, int from, int to) {
        return to - from <= MOST_DIGITS || to - firstDigit(bytes, from, to) <= MOST_DIGITS;
    }

    /** The integer that a range of digits is, maybe after a sign. Costs as much as a product of two half as long. */
    static Atom decode(byte[] bytes, int from, int to) {
        if (to - from <= DIGITS_OF_A_LONG) {
            return Atom.integer(Long.parseLong(text(bytes, from, to)));
        }
        BigInteger magnitude = magnitude(bytes, firstDigit(bytes, from, to), to);
        return Atom.integer(bytes[from] == '-' ? magnitude.negate() : magnitude);
    }

    /** Reads chunks from the right, and puts neighbours together until there is one. */
    private static BigInteger magnitude(byte[] bytes, int from, int to) {
        BigInteger[] parts = new BigInteger[Math.max(1, (to - from - 1) / CHUNK + 1)];
        for (int i = 0; i < parts.length; i++) {
            int end = to - i * CHUNK;
            parts[i] = new BigInteger(text(bytes, Math.max(from, end - CHUNK), end));
        }
        int count = parts.length;
        BigInteger base = BigInteger.TEN.pow(CHUNK);
        while (count > 1) {
            for (int i = 0; i < count / 2; i++) {
                parts[i] = parts[2 * i + 1].multiply(base).add(parts[2 * i]);
            }
            if (count % 2 == 1) {
                parts[count / 2] = parts[count - 1];
            }
            count = (count + 1) / 2;
            base = count > 1 ? base.multiply(base) : base;
        }
        return parts[0];
    }

    /** The index of the first digit that is no zero, or else of the last one. */
    private static int firstDigit(byte[] bytes, int from, int to) {
        int i = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        while (i < to - 1 && bytes[i] == '0') {
            i++;
        }
        return i;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
