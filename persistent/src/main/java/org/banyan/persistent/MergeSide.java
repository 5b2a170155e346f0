package org.banyan.persistent;

import org.jspecify.annotations.Nullable;

/**
 * One side of a place that a {@link Merge} has opened.
 *
 * <p>After the bytes that all sides share, a side is either at its node, with the node's value and children, or still
 * on the edge above it, where there is no value and one way on; the merge need not know which.
 */
final class MergeSide<V> {
    static final int NO_LABEL = 256;

    private @Nullable Node<V> node;
    private int start;
    private int offset;
    private boolean onEdge;
    private int width;
    private int next;
    private @Nullable Node<V> child;
    private int childOffset;

    void set(@Nullable Node<V> newNode, int newOffset) {
        node = newNode;
        start = newOffset;
        offset = newOffset;
        next = 0;
    }

    void clear() {
        node = null;
        child = null;
    }

    boolean isThere() {
        return node != null;
    }

    /** How many bytes of the prefix lie ahead. */
    int rest() {
        return node == null ? 0 : node.prefix.length - offset;
    }

    /** How many of the bytes ahead the other side has too; all of them if it is not there. */
    int agreement(MergeSide<V> other) {
        Node<V> theirs = other.node;
        return node == null || theirs == null
                ? rest()
                : node.agreement(offset, theirs.prefix, other.offset, theirs.prefix.length);
    }

    /** The next bytes of the prefix, without a copy where that is all of it. */
    byte[] shared(int count) {
        if (node == null || count == 0) {
            return Node.NO_BYTES;
        }
        byte[] prefix = node.prefix;
        return offset == 0 && count == prefix.length ? prefix : Node.slice(prefix, offset, offset + count);
    }

    void advance(int count) {
        if (node == null) {
            width = 0;
            return;
        }
        offset += count;
        onEdge = offset < node.prefix.length;
        width = onEdge ? 1 : node.width();
    }

    @Nullable V value() {
        return node == null || onEdge ? null : node.value();
    }

    /** The next byte by which this side goes on, or {@link #NO_LABEL}. */
    int nextLabel() {
        if (next >= width || node == null) {
            return NO_LABEL;
        }
        return (onEdge ? node.prefix[offset] : node.labels()[next]) & 0xFF;
    }

    /** Makes the child below a label the current one, if that is this side's next. */
    void select(int label) {
        if (node == null || nextLabel() != label) {
            child = null;
            childOffset = 0;
        } else if (onEdge) {
            child = node;
            childOffset = offset + 1;
            next++;
        } else {
            child = node.children()[next++];
            childOffset = 0;
        }
    }

    @Nullable Node<V> child() {
        return child;
    }

    int childOffset() {
        return childOffset;
    }

    /** All that this side has from where the place was opened. */
    @Nullable Node<V> whole() {
        return node == null ? null : node.from(start);
    }
}
