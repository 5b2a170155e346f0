package org.banyan.persistent;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sequence of bytes: a key of a {@link PathTrie}.
 *
 * <p>Paths are ordered by their unsigned bytes from the front, a path before the paths that it begins; this is the
 * order in which a trie is iterated. The hash is keyed per process ({@link KeyedHash}) and cached, so that chosen paths
 * cannot be made to collide in a hash map.
 *
 * <p>Immutable and thread-safe. Bytes are copied at every public edge.
 */
public final class Path implements Comparable<Path> {
    private static final Path EMPTY = new Path(new byte[0]);

    final byte[] bytes;
    private int hash;

    private Path(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the path of no bytes. O(1). */
    public static Path empty() {
        return EMPTY;
    }

    /** Returns a path of a copy of the given bytes. O(length). */
    public static Path of(byte... bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * Returns a path of a copy of a range of bytes. O(length).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static Path of(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return from == to ? EMPTY : new Path(Arrays.copyOfRange(bytes, from, to));
    }

    /** Returns a path that owns the given array, which the caller must not use any more. O(1). */
    static Path owning(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Path(bytes);
    }

    /** Returns the number of bytes. O(1). */
    public int length() {
        return bytes.length;
    }

    /**
     * Returns the byte at a position. O(1).
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public byte byteAt(int index) {
        return bytes[index];
    }

    /** Returns a copy of the bytes. O(length). */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Whether this path begins with all the bytes of the other. O(length of the prefix). */
    public boolean startsWith(Path prefix) {
        int length = prefix.bytes.length;
        return bytes.length >= length && Arrays.equals(bytes, 0, length, prefix.bytes, 0, length);
    }

    /**
     * Returns this path followed by the other one. O(length of both).
     *
     * @throws ArithmeticException if both together are too long for an array
     */
    public Path concat(Path suffix) {
        if (suffix.bytes.length == 0) {
            return this;
        }
        if (bytes.length == 0) {
            return suffix;
        }
        byte[] joined = Arrays.copyOf(bytes, Math.addExact(bytes.length, suffix.bytes.length));
        System.arraycopy(suffix.bytes, 0, joined, bytes.length, suffix.bytes.length);
        return new Path(joined);
    }

    /**
     * Returns the bytes of a range as a path. O(length of the range).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within this path
     */
    public Path slice(int from, int to) {
        return from == 0 && to == bytes.length ? this : of(bytes, from, to);
    }

    /** Compares the unsigned bytes from the front. O(length of the common beginning). */
    @Override
    public int compareTo(Path other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    /** Whether the other path has the same bytes. O(length). */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Path path && Arrays.equals(bytes, path.bytes);
    }

    /** Returns a keyed hash of the bytes. O(length); cached. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = KeyedHash.of(bytes, 0, bytes.length);
            hash = known;
        }
        return known;
    }

    /** Returns the bytes in hexadecimal. O(length). */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
