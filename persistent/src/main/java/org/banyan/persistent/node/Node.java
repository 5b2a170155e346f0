package org.banyan.persistent.node;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of the trie: the keys that share the bytes from the root to here, without those bytes.
 *
 * <p>The keys {@code can}, {@code cane}, {@code cat}, {@code cats} and {@code cow} fit one block. {@link NodeDrawing}
 * draws it; each key is shown with what it shares with the key before it, the bytes that follow, and all its bytes
 * behind the prefix:
 *
 * <pre>
 *   block, prefix 63 "c"
 *       shares 0, then 61 6e  "an"
 *       shares 2, then 65  "ane"
 *       shares 1, then 74  "at"
 *       shares 2, then 73  "ats"
 *       shares 0, then 6f 77  "ow"
 * </pre>
 *
 * <p>With blocks of at most two keys, which the tests use too, the same keys make this trie:
 *
 * <pre>
 *   branch, prefix 63 "c", by low nibble after 6, 5 keys
 *       1: branch, prefix 61 "a", by high nibble, 4 keys
 *           6: block, prefix 6e "n"
 *               shares 0, ends with the prefix  ""
 *               shares 0, then 65  "e"
 *           7: block, prefix 74 "t"
 *               shares 0, ends with the prefix  ""
 *               shares 0, then 73  "s"
 *       f: block, prefix 6f 77 "ow"
 *           shares 0, ends with the prefix  ""
 * </pre>
 *
 * <p>A branch looks at one nibble of the next byte. The byte itself stays in the child, at the front of its prefix or
 * of its keys; so a node is complete in itself and holds whole bytes. A child that is a block may stand for several
 * nibbles. The label in the drawing is the first nibble that occurs.
 *
 * <p>The shape of a node follows from its content alone:
 * <ol>
 *   <li>No content has no node: the empty trie is {@code null}.
 *   <li>Content that fits a block is a {@link Block}: at most {@link Block#MOST_KEYS} keys which, put into a trie of
 * bytes, have at most {@link Block#MOST_BYTES} edges below the prefix that all of them share. What fits still fits when
 * keys are removed.
 *   <li>Other content is a {@link Branch} at the end of that prefix.
 * </ol>
 *
 * <p>Blocks and branches are immutable; a {@link Draft} is what a builder edits in place of a branch.
 *
 * @param <V> the type of the values
 */
public abstract sealed class Node<V> permits Block, Branch, Draft {
    public static final byte[] NO_BYTES = {};

    /** The prefix, and what else a node packs into its array. */
    public final byte[] bytes;

    public final int prefixLength;

    Node(byte[] bytes, int prefixLength) {
        this.bytes = bytes;
        this.prefixLength = prefixLength;
    }

    /** Returns the offset of the prefix within {@link #bytes}. */
    public abstract int prefixStart();

    /** Returns the value of the key that ends right after the prefix, or null. */
    public abstract @Nullable V value();

    /** Returns the number of keys here and below. O(1). */
    public abstract long size();

    /**
     * Returns the sum of the weights of the values here and below. O(1).
     *
     * @throws ArithmeticException if no {@code long} holds the sum; a branch with such a sum cannot be made
     */
    public abstract long weight();

    /** Returns the first byte of the first key that has one. */
    public abstract int firstByte();

    /** Returns the first byte of the last key. */
    public abstract int lastByte();

    /** Returns the same content below another prefix. */
    public abstract Node<V> withPrefix(byte[] newPrefix);

    /** Returns this node without the first bytes of its prefix. */
    public final Node<V> from(int offset) {
        return offset == 0 ? this : withPrefix(prefix(offset, prefixLength));
    }

    /** Returns this node with more bytes in front of its prefix. */
    final Node<V> below(byte[] above) {
        if (above.length == 0) {
            return this;
        }
        byte[] longer = Arrays.copyOf(above, Math.addExact(above.length, prefixLength));
        System.arraycopy(bytes, prefixStart(), longer, above.length, prefixLength);
        return withPrefix(longer);
    }

    /** Returns some bytes of the prefix; all of them may be the shared array. */
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

    /** Returns how many bytes of the prefix, from an offset on, agree with those of a key. */
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
