package org.banyan.loader.text;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.banyan.core.atom.Atom;

/** The parser of integers, which are exact for any number of digits. */
final class IntegerLiteral {
    /** The number of digits that always fit the 2<sup>31</sup>-1 bits of a {@link BigInteger}. */
    static final int MOST_DIGITS = 646_456_992;

    private static final int DIGITS_OF_A_LONG = 18;

    /** The number of digits that {@link BigInteger} parses at once; its time grows with the square. */
    private static final int CHUNK = 512;

    private IntegerLiteral() {}

    /** Whether an integer has at most {@link #MOST_DIGITS} digits without leading zeros. O(length). */
    static boolean fits(byte[] bytes, int from, int to) {
        return to - from <= MOST_DIGITS || to - firstDigit(bytes, from, to) <= MOST_DIGITS;
    }

    /** Returns the integer of a range of digits with an optional sign. The cost is that of a product of two halves. */
    static Atom decode(byte[] bytes, int from, int to) {
        if (to - from <= DIGITS_OF_A_LONG) {
            return Atom.integer(Long.parseLong(text(bytes, from, to)));
        }
        BigInteger magnitude = magnitude(bytes, firstDigit(bytes, from, to), to);
        return Atom.integer(bytes[from] == '-' ? magnitude.negate() : magnitude);
    }

    /** Parses chunks from the right, and joins neighbours until one is left. */
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

    /** Returns the index of the first digit other than zero; that of the last digit if all are zero. */
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
