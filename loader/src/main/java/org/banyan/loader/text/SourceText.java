package org.banyan.loader.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.banyan.core.atom.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a source with its name, and the way from an index to what people see there.
 *
 * <p>The content does not change. The index of lines is made when the first position is asked for; racing threads make
 * equal ones.
 */
public final class SourceText {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int WIDEST = 100;
    private static final String CUT = "...";

    private final String name;
    private final byte[] bytes;
    private final int start;
    private int @Nullable [] lineStarts;

    private SourceText(String name, byte[] bytes, int start) {
        this.name = name;
        this.bytes = bytes;
        this.start = start;
    }

    /**
     * A source of a copy of some bytes, such as a file has; a byte-order mark before the text is none of it. O(length).
     */
    public static SourceText of(String name, byte[] utf8) {
        return owning(name, utf8.clone());
    }

    /** A source of a text. O(length). */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /**
     * A source of the content of a file, which is also its name. O(length).
     *
     * @throws IOException if the file cannot be read
     */
    public static SourceText read(Path file) throws IOException {
        return owning(file.toString(), Files.readAllBytes(file));
    }

    private static SourceText owning(String name, byte[] utf8) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = utf8.length >= length && Arrays.equals(utf8, 0, length, BYTE_ORDER_MARK, 0, length);
        return new SourceText(name, utf8, marked ? length : 0);
    }

    /** What the source is called in diagnostics. */
    public String name() {
        return name;
    }

    /** How many bytes. */
    public int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the text begins: after a byte-order mark, if there is one. */
    int start() {
        return start;
    }

    /** All of the text: what stands behind a byte-order mark, if there is one. O(1). */
    public Span whole() {
        return new Span(start, bytes.length);
    }

    /**
     * Cuts the text into pieces of at least so many bytes, which read one after the other as the whole. A cut is only
     * ever behind an expression at the top level, so that a piece may be much larger than it was to be.
     *
     * <p>The pieces are found as they are asked for; each costs O(its length). The iterator is not thread-safe; the
     * pieces may be read by several threads, also while others are still being looked for.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public Iterator<Span> pieces(int bytesAtLeast) {
        if (bytesAtLeast < 1) {
            throw new IllegalArgumentException("pieces of at least " + bytesAtLeast + " bytes");
        }
        return new TopLevel(this, bytesAtLeast);
    }

    /**
     * The text of a span. Bytes that are no text are shown as the replacement character. O(length of the span).
     *
     * @throws IndexOutOfBoundsException if the span does not lie within the source
     */
    public String text(Span span) {
        return new String(bytes, span.start(), span.end() - span.start(), StandardCharsets.UTF_8);
    }

    /**
     * The position of a byte. O(length) the first time, then O(log of the number of lines, and length of the line).
     *
     * @throws IndexOutOfBoundsException if the index is negative or greater than the length
     */
    public Position position(int index) {
        int line = lineOf(index);
        int from = lineStart(line);
        return new Position(line + 1, 1 + codePoints(from, index));
    }

    /** The line of a byte, cut to what is near it, and below it a caret under the byte's character. */
    String markedLine(int index) {
        int line = lineOf(index);
        int from = lineStart(line);
        int to = endOfLine(index);
        StringBuilder text = new StringBuilder();
        int start = from;
        if (codePoints(from, index) > WIDEST / 2) {
            text.append(CUT);
            start = back(index, from, WIDEST / 2);
        }
        StringBuilder caret = new StringBuilder(" ".repeat(text.length()));
        int shown = 0;
        for (int at = start; at < to; shown++) {
            if (shown == WIDEST) {
                text.append(CUT);
                break;
            }
            int codePoint = Utf8.codePointAt(bytes, at, bytes.length);
            int visible = codePoint < 0 || codePoint < ' ' && codePoint != '\t' ? 0xFFFD : codePoint;
            text.appendCodePoint(visible);
            if (at < index) {
                caret.append(visible == '\t' ? '\t' : ' ');
            }
            at += lengthAt(at);
        }
        return text + "\n" + caret + "^";
    }

    /** How many bytes the character at an index takes; one if there is none. */
    int lengthAt(int index) {
        int codePoint = Utf8.codePointAt(bytes, index, bytes.length);
        return codePoint < 0 ? 1 : Utf8.lengthOf(codePoint);
    }

    private int back(int index, int from, int count) {
        int at = index;
        for (int i = 0; i < count && at > from; i++) {
            do {
                at--;
            } while (at > from && isContinuation(bytes[at]));
        }
        return at;
    }

    private int codePoints(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isContinuation(bytes[i]) ? 0 : 1;
        }
        return count;
    }

    private static boolean isContinuation(byte utf8) {
        return (utf8 & 0xC0) == 0x80;
    }

    private int endOfLine(int index) {
        int end = index;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end > index && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts(), index);
        return found >= 0 ? found : -found - 2;
    }

    private int lineStart(int line) {
        return line == 0 ? start : lineStarts()[line];
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            int lines = 1;
            for (byte b : bytes) {
                lines += b == '\n' ? 1 : 0;
            }
            known = new int[lines];
            int line = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    known[++line] = i + 1;
                }
            }
            lineStarts = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
