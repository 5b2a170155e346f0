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
 * The text of a source as bytes, with its name. It converts the index of a byte to a line and a column.
 *
 * <p>Immutable and thread-safe. An index of lines is built at the first request for a position; racing threads build
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

    /** Returns a source of a copy of some bytes. A byte-order mark at the start is not part of the text. O(length). */
    public static SourceText of(String name, byte[] utf8) {
        return owning(name, utf8.clone());
    }

    /** Returns a source of a text. O(length). */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /**
     * Returns the content of a file as a source. Its name is the path of the file. O(length).
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

    /** Returns the name of the source in diagnostics. O(1). */
    public String name() {
        return name;
    }

    /** Returns the number of bytes. O(1). */
    public int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Returns the index at which the text begins: after a byte-order mark, if there is one. */
    int start() {
        return start;
    }

    /** Returns the span of the whole text, without a byte-order mark. O(1). */
    public Span whole() {
        return new Span(start, bytes.length);
    }

    /**
     * Cuts the text into pieces of at least some number of bytes. The pieces, read one after the other, have the atoms
     * of the whole. A cut is always after an expression at the top level, so a piece may be much larger.
     *
     * <p>Cost: O(1), then O(length of the piece) for each step of the iterator. The iterator is not thread-safe.
     * Several threads may read the pieces, also while the iterator is still in use.
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
     * Returns the text of a span. A byte that is not UTF-8 becomes the replacement character. O(length of the span).
     *
     * @throws IndexOutOfBoundsException if the span does not lie within the source
     */
    public String text(Span span) {
        return new String(bytes, span.start(), span.end() - span.start(), StandardCharsets.UTF_8);
    }

    /**
     * Returns the position of a byte. O(length) the first time, then O(log of the number of lines) and O(length of the
     * line).
     *
     * @throws IndexOutOfBoundsException if the index is negative or greater than the length
     */
    public Position position(int index) {
        int line = lineOf(index);
        int from = lineStart(line);
        return new Position(line + 1, 1 + codePoints(from, index));
    }

    /** Returns the part of the line near a byte, and below it a caret under the character of the byte. */
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

    /** Returns the number of bytes of the character at an index; one if the bytes are not UTF-8. */
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
