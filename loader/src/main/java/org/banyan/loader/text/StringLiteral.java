package org.banyan.loader.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Utf8;

/** The parser of strings in quotes. */
final class StringLiteral {
    private static final int MOST_DIGITS = 8;

    private StringLiteral() {}

    /** A receiver of errors in escapes. */
    interface Problems {
        void report(int index, String message);
    }

    /** Returns the index of the closing quote, given the index after the opening one; -1 if there is none. */
    static int closingQuote(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '"') {
                return i;
            }
            if (bytes[i] == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** Returns the string between two quotes. */
    static Atom decode(byte[] bytes, int from, int to, Problems problems) {
        int escape = indexOfBackslash(bytes, from, to);
        if (escape == to) {
            return Str.ofUtf8(bytes, from, to);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        int at = from;
        while (escape < to) {
            out.write(bytes, at, escape - at);
            at = unescape(bytes, escape, to, out, problems);
            escape = indexOfBackslash(bytes, at, to);
        }
        out.write(bytes, at, to - at);
        byte[] utf8 = out.toByteArray();
        return Str.ofUtf8(utf8, 0, utf8.length);
    }

    private static int indexOfBackslash(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Decodes the escape at an index. Returns the index after it. */
    private static int unescape(byte[] bytes, int at, int to, ByteArrayOutputStream out, Problems problems) {
        int kind = at + 1 < to ? bytes[at + 1] : 0;
        switch (kind) {
            case 'n' -> out.write('\n');
            case 't' -> out.write('\t');
            case 'r' -> out.write('\r');
            case '"', '\'', '\\' -> out.write(kind);
            case 'x' -> {
                return hexadecimal(bytes, at, to, out, problems);
            }
            case 'u' -> {
                return codePoint(bytes, at, to, out, problems);
            }
            default -> {
                int character = at + 1 < to ? Utf8.codePointAt(bytes, at + 1, to) : 0;
                String shown = character < ' ' ? "" : " \\" + Character.toString(character);
                problems.report(
                        at, "unknown escape" + shown + "; known are \\n \\t \\r \\\" \\' \\\\ \\xHH and \\u{...}");
                return Math.min(to, at + 1 + Utf8.lengthOf(Math.max(0, character)));
            }
        }
        return at + 2;
    }

    private static int hexadecimal(byte[] bytes, int at, int to, ByteArrayOutputStream out, Problems problems) {
        int digits = at + 2;
        int end = endOfDigits(bytes, digits, Math.min(to, digits + 2));
        if (end - digits == 2) {
            int value = valueOf(bytes, digits, end);
            if (value <= 0x7F) {
                out.write(value);
                return end;
            }
        }
        problems.report(at, "\\x needs two hexadecimal digits from 00 to 7f; for other characters use \\u{...}");
        return end;
    }

    private static int codePoint(byte[] bytes, int at, int to, ByteArrayOutputStream out, Problems problems) {
        int digits = at + 3;
        if (at + 2 < to && bytes[at + 2] == '{') {
            int end = endOfDigits(bytes, digits, Math.min(to, digits + MOST_DIGITS));
            if (end > digits && end < to && bytes[end] == '}') {
                int value = valueOf(bytes, digits, end);
                if (Utf8.isScalarValue(value)) {
                    out.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
                } else {
                    problems.report(at, "\\u{" + Integer.toHexString(value) + "} is not a Unicode character");
                }
                return end + 1;
            }
        }
        problems.report(at, "\\u needs one to eight hexadecimal digits in braces, as in \\u{3b1}");
        return at + 2;
    }

    private static int endOfDigits(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && Character.digit(bytes[end], 16) >= 0) {
            end++;
        }
        return end;
    }

    private static int valueOf(byte[] bytes, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value << 4 | Character.digit(bytes[i], 16);
        }
        return value;
    }
}
