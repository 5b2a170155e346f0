package org.banyan.core.atom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathBuilder;

/**
 * Texts of any bytes within paths: prefix-free and in the order of the bytes.
 *
 * <p>A zero ends a text. Within it the byte 0 is written as 1 1 and the byte 1 as 1 2.
 */
final class EscapedText {
    static final byte END = 0;
    static final byte ESCAPE = 1;

    private EscapedText() {}

    /** Returns the path of a tag and one text. */
    static Path path(int tag, byte[] text, int from, int to) {
        PathBuilder out = new PathBuilder(to - from + 2).append(tag);
        append(out, text, from, to);
        return out.build();
    }

    /** Appends a text and its end. */
    static void append(PathBuilder out, byte[] text, int from, int to) {
        int copied = from;
        for (int i = from; i < to; i++) {
            if (text[i] == 0 || text[i] == ESCAPE) {
                out.append(text, copied, i).append(ESCAPE).append(text[i] + 1);
                copied = i + 1;
            }
        }
        out.append(text, copied, to).append(END);
    }

    /** Returns the index of the end of the text that starts at an index, or {@code to} if there is none. */
    static int end(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != END) {
            i++;
        }
        return i;
    }

    /**
     * Checks the escapes of a text, given without its end. (They are ASCII: text is well-formed UTF-8 with them as
     * without.)
     *
     * @throws IllegalArgumentException if one is cut off or none that {@link #append} makes
     */
    static void check(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == ESCAPE && (++i == to || bytes[i] != 1 && bytes[i] != 2)) {
                throw new IllegalArgumentException("not the path of an atom: a wrong escape before index " + (i + 1));
            }
        }
    }

    /** Returns the bytes of a checked text, given without its end. */
    static byte[] unescape(byte[] bytes, int from, int to) {
        byte[] text = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            text[length++] = bytes[i] == ESCAPE ? (byte) (bytes[++i] - 1) : bytes[i];
        }
        return length == text.length ? text : Arrays.copyOf(text, length);
    }

    /** Whether a path that is a tag and a text has this text. */
    static boolean isText(Path path, byte[] text, int from, int to) {
        int at = 1;
        for (int i = from; i < to; i++) {
            int escaped = text[i] == 0 || text[i] == ESCAPE ? text[i] + 1 : 0;
            if (at + (escaped == 0 ? 1 : 2) >= path.length()) {
                return false;
            }
            if (escaped != 0 && path.byteAt(at++) != ESCAPE
                    || path.byteAt(at++) != (escaped == 0 ? text[i] : escaped)) {
                return false;
            }
        }
        return at + 1 == path.length();
    }

    /** Returns the text of a path that is a tag and a text. */
    static String decode(Path path) {
        byte[] bytes = path.toByteArray();
        return new String(unescape(bytes, 1, bytes.length - 1), StandardCharsets.UTF_8);
    }
}
