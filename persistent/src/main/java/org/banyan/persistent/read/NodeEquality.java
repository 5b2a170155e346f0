package org.banyan.persistent.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * Equality of nodes. Equal content has equal structure, so nodes are compared pair by pair and shared ones are skipped.
 */
public final class NodeEquality {
    private NodeEquality() {}

    /** Whether two nodes have equal content. O(what differs). */
    public static boolean equal(@Nullable Node<?> one, @Nullable Node<?> other) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null || differs(one, other)) {
            return false;
        }
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(one);
        open.push(other);
        while (!open.isEmpty()) {
            if (open.pop() instanceof Branch<?> right && open.pop() instanceof Branch<?> left) {
                for (int i = 0; i < left.children.length; i++) {
                    Node<?> leftChild = left.child(i);
                    Node<?> rightChild = right.child(i);
                    if (leftChild != rightChild) {
                        if (differs(leftChild, rightChild)) {
                            return false;
                        }
                        if (leftChild instanceof Branch) {
                            open.push(leftChild);
                            open.push(rightChild);
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Whether two nodes differ in what they hold themselves. */
    private static boolean differs(Node<?> one, Node<?> other) {
        if (one instanceof Block<?> left && other instanceof Block<?> right) {
            return left.count != right.count
                    || left.prefixLength != right.prefixLength
                    || !Arrays.equals(left.bytes, right.bytes)
                    || left.values != right.values && !Arrays.equals(left.values, right.values);
        }
        return !(one instanceof Branch<?> left && other instanceof Branch<?> right)
                || left.size != right.size
                || left.weight != right.weight
                || left.starts != right.starts
                || left.high != right.high
                || !Arrays.equals(left.bytes, right.bytes)
                || !Objects.equals(left.value, right.value);
    }
}
