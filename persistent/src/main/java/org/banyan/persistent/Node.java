package org.banyan.persistent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of a radix tree with compressed edges: the keys that share the bytes from the root to here.
 *
 * <pre>
 *   keys: cat, cow, cows             Branch "c"
 *                                    /a      \o
 *                               Leaf "t"    Branch "w" (value)
 *                                              \s
 *                                              Leaf ""
 * </pre>
 *
 * <p>A node's {@code prefix} holds the bytes between the label under which its parent keeps it and the place where the
 * node has a value or forks. Invariants, together with those of {@link Leaf} and {@link Branch}:
 * <ol>
 *   <li>There is no node without a key: the empty trie is {@code null}.
 *   <li>Equal content has one structure, whatever the order in which it came to be.
 * </ol>
 * Leaves and branches are immutable; a {@link Draft} is what a builder edits in their place.
 */
abstract sealed class Node<V> permits Leaf, Branch, Draft {
    static final byte[] NO_BYTES = {};

    final byte[] prefix;

    Node(byte[] prefix) {
        this.prefix = prefix;
    }

    /** The value of the key that ends here, or null. */
    abstract @Nullable V value();

    /**
     * The bytes under which the children stand, ascending as unsigned numbers; only the first {@code width()} count.
     */
    abstract byte[] labels();

    abstract @Nullable Node<V>[] children();

    /** The number of children. */
    abstract int width();

    /** The number of keys here and below. */
    abstract long size();

    /** The sum of the weights of the values here and below. */
    abstract long weight();

    /** The same content below another prefix. */
    abstract Node<V> withPrefix(byte[] newPrefix);

    /** This node as it is seen when the first bytes of its prefix have been passed already. */
    final Node<V> from(int offset) {
        return offset == 0 ? this : withPrefix(Arrays.copyOfRange(prefix, offset, prefix.length));
    }

    final Node<V> child(int index) {
        Node<V> child = children()[index];
        assert child != null;
        return child;
    }

    /** The index of a label among the children, or {@code -(insertion point) - 1}. O(log 256). */
    final int indexOf(byte label) {
        byte[] labels = labels();
        int low = 0;
        int high = width() - 1;
        int wanted = label & 0xFF;
        if (high >= 0) {
            // Where the labels have no gap, such as all ten digits, this is the place.
            int guess = wanted - (labels[0] & 0xFF);
            if (guess >= 0 && guess <= high && labels[guess] == label) {
                return guess;
            }
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = labels[middle] & 0xFF;
            if (found < wanted) {
                low = middle + 1;
            } else if (found > wanted) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -low - 1;
    }

    /** How many bytes of this prefix, from an offset on, agree with those of a key. */
    final int agreement(int offset, byte[] key, int from, int to) {
        int length = Math.min(prefix.length - offset, to - from);
        int mismatch = Arrays.mismatch(prefix, offset, offset + length, key, from, from + length);
        return mismatch < 0 ? length : mismatch;
    }

    /**
     * The one factory of frozen nodes: gives a value and children their canonical shape.
     *
     * @return null if there is neither a value nor a child
     */
    static <V> @Nullable Node<V> of(
            byte[] prefix, @Nullable V value, byte[] labels, @Nullable Node<V>[] children, int width) {
        if (width == 0) {
            return value == null ? null : new Leaf<>(prefix, value);
        }
        if (width == 1 && value == null) {
            Node<V> only = children[0];
            assert only != null;
            return only.withPrefix(joined(prefix, labels[0], only.prefix));
        }
        boolean exact = labels.length == width;
        return new Branch<>(
                prefix,
                value,
                exact ? labels : Arrays.copyOf(labels, width),
                exact ? children : Arrays.copyOf(children, width));
    }

    static byte[] joined(byte[] prefix, byte label, byte[] suffix) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + 1 + suffix.length);
        joined[prefix.length] = label;
        System.arraycopy(suffix, 0, joined, prefix.length + 1, suffix.length);
        return joined;
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return from == to ? NO_BYTES : Arrays.copyOfRange(bytes, from, to);
    }

    @SuppressWarnings("unchecked")
    static <V> @Nullable Node<V>[] array(int length) {
        return (Node<V>[]) new Node<?>[length];
    }
}
