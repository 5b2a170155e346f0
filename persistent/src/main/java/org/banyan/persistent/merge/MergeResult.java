package org.banyan.persistent.merge;

import java.util.ArrayList;
import java.util.List;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the last place that a {@link Merge} has settled has become: a node without the first bytes of its prefix, and
 * with others before it that stand in pieces on a stack.
 *
 * <p>Bytes are copied only when a result takes its place in a node, and not at each of the places that it is handed up
 * through; so a chain of places that comes down to one edge costs what the edge is long.
 */
public final class MergeResult<V> {
    private final List<byte[]> stack = new ArrayList<>();

    @Nullable Node<V> node;

    int offset;

    /** How many pieces at the top of the stack stand before the node, the last piece first. */
    int pieces;

    /** Whether this is all that the left or the right side has at the place. */
    boolean isLeft;

    boolean isRight;

    void set(@Nullable Node<V> newNode, int newOffset, boolean newIsLeft, boolean newIsRight) {
        node = newNode;
        offset = newOffset;
        pieces = 0;
        isLeft = newIsLeft;
        isRight = newIsRight;
    }

    /** The node with all its bytes, or null. */
    @Nullable Node<V> whole() {
        return node == null ? null : whole(node, offset, pieces);
    }

    void prepend(byte[] prefix) {
        if (prefix.length > 0) {
            stack.add(prefix);
            pieces++;
        }
    }

    /** Forgets the pieces of the result that was set last of those that have not been taken. */
    void drop(int count) {
        for (int i = 0; i < count; i++) {
            stack.remove(stack.size() - 1);
        }
    }

    /** The node of the result that was set last of those that have not been taken. */
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
