package org.banyan.persistent;

import java.util.Arrays;
import java.util.Objects;

/**
 * A growing buffer of bytes from which {@link Path}s are made.
 *
 * <p>Appending is O(1) amortised a byte, {@link #build()} copies. A builder can be cleared and used again, which keeps
 * its memory. Not thread-safe: a builder belongs to one thread at a time.
 */
public final class PathBuilder {
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int length;

    /** An empty builder. */
    public PathBuilder() {
        this(64);
    }

    /** An empty builder with room for the given number of bytes. */
    public PathBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    /** Appends the low eight bits of a number. */
    public PathBuilder append(int unsignedByte) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = (byte) unsignedByte;
        return this;
    }

    /** Appends all the given bytes. */
    public PathBuilder append(byte[] more) {
        return append(more, 0, more.length);
    }

    /**
     * Appends a range of bytes.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public PathBuilder append(byte[] more, int from, int to) {
        Objects.checkFromToIndex(from, to, more.length);
        int count = to - from;
        if (count > bytes.length - length) {
            grow(count);
        }
        System.arraycopy(more, from, bytes, length, count);
        length += count;
        return this;
    }

    /** Appends the bytes of a path. */
    public PathBuilder append(Path path) {
        return append(path.bytes, 0, path.bytes.length);
    }

    /** How many bytes were appended since the builder was made or cleared. */
    public int length() {
        return length;
    }

    /**
     * Drops what stands behind the given length.
     *
     * @throws IndexOutOfBoundsException if the builder is shorter
     */
    public PathBuilder truncate(int newLength) {
        length = Objects.checkIndex(newLength, length + 1);
        return this;
    }

    /** Forgets all bytes and keeps the memory. */
    public PathBuilder clear() {
        length = 0;
        return this;
    }

    /** The path of the bytes so far; the builder stays usable. O(length). */
    public Path build() {
        return Path.of(bytes, 0, length);
    }

    private void grow(int more) {
        long wanted = (long) length + more;
        if (wanted > LONGEST) {
            throw new IllegalStateException("a path of " + wanted + " bytes does not fit an array");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(LONGEST, Math.max(wanted, 2L * bytes.length)));
    }
}
