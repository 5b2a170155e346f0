package org.banyan.persistent.merge;

import java.util.ArrayList;
import java.util.List;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The result for the last place that a {@link Merge} has decided: a node without the first bytes of its prefix, and
 * with other bytes before it that are kept in pieces on a stack.
 *
 * <p>Bytes are copied only when a result is put into a node, and not at each place that it is passed up through. So a
 * chain of places that becomes one edge costs O(length of the edge).
 */
public final class MergeResult<V> {
    private final List<byte[]> stack = new ArrayList<>();

    @Nullable Node<V> node;

    int offset;

    /** The number of pieces at the top of the stack that belong before the node, the last piece first. */
    int pieces;

    /** Whether this is all that the left, or the right side has at the place. */
    boolean isLeft;

    boolean isRight;

    void set(@Nullable Node<V> newNode, int newOffset, boolean newIsLeft, boolean newIsRight) {
        node = newNode;
        offset = newOffset;
        pieces = 0;
        isLeft = newIsLeft;
        isRight = newIsRight;
    }

    /** Returns the node with all its bytes, or null. */
    @Nullable Node<V> whole() {
        return node == null ? null : whole(node, offset, pieces);
    }

    void prepend(byte[] prefix) {
        if (prefix.length > 0) {
            stack.add(prefix);
            pieces++;
        }
    }

    /** Removes the pieces of the most recent result that has not been taken. */
    void drop(int count) {
        for (int i = 0; i < count; i++) {
            stack.remove(stack.size() - 1);
        }
    }

    /** Returns the node of the most recent result that has not been taken. */
    Node<V> whole(Node<V> from, int without, int count) {
        if (count == 0) {
            return from.from(without);
        }
        long length = from.prefixLength - without;
        for (int i = 0; i < count; i++) {
            length += stack.get(stack.size() - 1 - i).length;
        }
        byte[] prefix = new byte[Math.toIntExact(length)];
        int at = 0;
        for (int i = 0; i < count; i++) {
            byte[] piece = stack.remove(stack.size() - 1);
            System.arraycopy(piece, 0, prefix, at, piece.length);
            at += piece.length;
        }
        System.arraycopy(from.bytes, from.prefixStart() + without, prefix, at, from.prefixLength - without);
        return from.withPrefix(prefix);
    }
}
