package org.banyan.persistent.node;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of the trie: the keys that share the bytes from the root to here, less those bytes.
 *
 * <pre>
 *   Branch "ca"                        the bytes that all keys share are the node's prefix
 *    |  6: Branch "", low nibbles      first by the high nibble of the next byte, 6 or 7 in letters,
 *    |      |  0..7: Block             then by its low nibble; a block may stand for several nibbles
 *    |      |  8..f: Block
 *    |  7: Block  t, table, tables     some dozens of keys in order
 * </pre>
 *
 * <p>A node is complete in itself: it holds whole bytes, also where its parent has looked at one of them already.
 * Which node some content has depends on the content alone:
 * <ol>
 *   <li>No content is no node: the empty trie is {@code null}.
 *   <li>Content that fits a block is a {@link Block}: at most {@link Block#MOST_KEYS} keys which, put into a trie of
 *       bytes, have at most {@link Block#MOST_BYTES} edges below the prefix that all of them share. What fits, fits
 *       also when keys are taken away.
 *   <li>Other content is a {@link Branch} at the end of that prefix.
 * </ol>
 * Blocks and branches are immutable; a {@link Draft} is what a builder edits in place of a branch.
 */
public abstract sealed class Node<V> permits Block, Branch, Draft {
    public static final byte[] NO_BYTES = {};

    /** Where the prefix is, beside what else a node packs into its array. */
    public final byte[] bytes;

    public final int prefixLength;

    Node(byte[] bytes, int prefixLength) {
        this.bytes = bytes;
        this.prefixLength = prefixLength;
    }

    /** Where the prefix begins within {@link #bytes}. */
    public abstract int prefixStart();

    /** The value of the key that ends right after the prefix, or null. */
    public abstract @Nullable V value();

    /** The number of keys here and below. */
    public abstract long size();

    /**
     * The sum of the weights of the values here and below.
     *
     * @throws ArithmeticException if no {@code long} holds it; a branch is not made then
     */
    public abstract long weight();

    /** The first byte of the first key that has one. */
    public abstract int firstByte();

    /** The first byte of the last key. */
    public abstract int lastByte();

    /** The same content below another prefix. */
    public abstract Node<V> withPrefix(byte[] newPrefix);

    /** This node as it is seen when the first bytes of its prefix have been passed already. */
    public final Node<V> from(int offset) {
        return offset == 0 ? this : withPrefix(prefix(offset, prefixLength));
    }

    /** This node with more bytes before its prefix. */
    final Node<V> below(byte[] above) {
        if (above.length == 0) {
            return this;
        }
        byte[] longer = Arrays.copyOf(above, Math.addExact(above.length, prefixLength));
        System.arraycopy(bytes, prefixStart(), longer, above.length, prefixLength);
        return withPrefix(longer);
    }

    /** A copy of some bytes of the prefix. */
    public final byte[] prefix(int from, int to) {
        if (from == 0 && to == bytes.length) {
            return bytes;
        }
        int start = prefixStart();
        return from == to ? NO_BYTES : Arrays.copyOfRange(bytes, start + from, start + to);
    }

    public final int prefixByte(int index) {
        return bytes[prefixStart() + index] & 0xFF;
    }

    /** How many bytes of the prefix, from an offset on, agree with those of a key. */
    public final int agreement(int offset, byte[] key, int from, int to) {
        if (prefixLength == offset) {
            return 0;
        }
        int length = Math.min(prefixLength - offset, to - from);
        int start = prefixStart() + offset;
        int mismatch = Arrays.mismatch(bytes, start, start + length, key, from, from + length);
        return mismatch < 0 ? length : mismatch;
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return from == to ? NO_BYTES : Arrays.copyOfRange(bytes, from, to);
    }

    @SuppressWarnings("unchecked")
    public static <V> @Nullable Node<V>[] array(int length) {
        return (Node<V>[]) new Node<?>[length];
    }
}
