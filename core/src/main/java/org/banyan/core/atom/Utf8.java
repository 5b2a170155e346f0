package org.banyan.core.atom;

import java.nio.charset.StandardCharsets;

/**
 * Strict UTF-8: text that is not well-formed is found, never replaced.
 *
 * <p>Well-formed is what the Unicode standard's table 3-7 admits: shortest forms only, no surrogates, nothing beyond
 * U+10FFFF. All methods are pure.
 */
public final class Utf8 {
    private Utf8() {}

    /**
     * Returns the code point that starts at an index, or -1 if the bytes there are malformed or cut off. O(1).
     *
     * @param to where the text ends
     */
    public static int codePointAt(byte[] bytes, int index, int to) {
        int first = bytes[index];
        if (first >= 0) {
            return first;
        }
        first &= 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return -1;
        }
        int second = continuation(bytes, index + 1, to);
        if (first < 0xE0 || second < 0) {
            return second < 0 ? -1 : (first & 0x1F) << 6 | second;
        }
        int third = continuation(bytes, index + 2, to);
        if (first < 0xF0) {
            int codePoint = (first & 0x0F) << 12 | second << 6 | third;
            return third < 0 || codePoint < 0x800 || isSurrogate(codePoint) ? -1 : codePoint;
        }
        int fourth = continuation(bytes, index + 3, to);
        int codePoint = (first & 0x07) << 18 | second << 12 | third << 6 | fourth;
        return third < 0 || fourth < 0 || codePoint < 0x1_0000 || codePoint > Character.MAX_CODE_POINT ? -1 : codePoint;
    }

    /** Returns how many bytes a code point takes. O(1). */
    public static int lengthOf(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
    }

    /** Whether a number is a Unicode scalar value: a code point that is no surrogate. O(1). */
    public static boolean isScalarValue(int codePoint) {
        return Character.isValidCodePoint(codePoint) && !isSurrogate(codePoint);
    }

    /**
     * Returns the index of the first byte in a range at which no well-formed code point starts, or -1 if there is none.
     * O(n).
     */
    public static int firstMalformed(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int codePoint = codePointAt(bytes, i, to);
            if (codePoint < 0) {
                return i;
            }
            i += lengthOf(codePoint);
        }
        return -1;
    }

    /**
     * Returns the bytes of a text. O(n).
     *
     * @throws IllegalArgumentException if half of a surrogate pair stands alone, which no UTF-8 can express
     */
    public static byte[] bytesOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException(
                            "unpaired surrogate U+%04X at index %d of the text".formatted((int) c, i));
                }
                i++;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static int continuation(byte[] bytes, int index, int to) {
        return index < to && (bytes[index] & 0xC0) == 0x80 ? bytes[index] & 0x3F : -1;
    }
}
