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

    /** Makes an empty builder. O(1). */
    public PathBuilder() {
        this(64);
    }

    /**
     * Makes an empty builder with room for a number of bytes. O(capacity).
     *
     * @throws NegativeArraySizeException if the number is negative
     */
    public PathBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    /**
     * Appends the low eight bits of a number. O(1) amortised.
     *
     * @throws IllegalStateException if the bytes do not fit an array; so do the other methods that append
     */
    public PathBuilder append(int unsignedByte) {
        if (length == bytes.length) {
            grow(1);
        }
        bytes[length++] = (byte) unsignedByte;
        return this;
    }

    /** Appends all the given bytes. O(their number) amortised. */
    public PathBuilder append(byte[] more) {
        return append(more, 0, more.length);
    }

    /**
     * Appends a range of bytes. O(their number) amortised.
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

    /** Appends the bytes of a path. O(their number) amortised. */
    public PathBuilder append(Path path) {
        return append(path.bytes, 0, path.bytes.length);
    }

    /** Returns the number of bytes so far. O(1). */
    public int length() {
        return length;
    }

    /**
     * Removes the bytes behind the given length. O(1).
     *
     * @throws IndexOutOfBoundsException if the builder is shorter
     */
    public PathBuilder truncate(int newLength) {
        length = Objects.checkIndex(newLength, length + 1);
        return this;
    }

    /** Removes all bytes and keeps the memory. O(1). */
    public PathBuilder clear() {
        length = 0;
        return this;
    }

    /** Returns a path of a copy of the bytes so far; the builder can be used on. O(length). */
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
