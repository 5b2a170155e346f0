package org.banyan.persistent;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Equality of nodes: since equal content has equal structure, nodes are compared place by place and shared ones are
 * skipped.
 */
final class Comparison {
    private Comparison() {}

    static boolean equal(@Nullable Node<?> one, @Nullable Node<?> other) {
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
            Node<?> right = open.pop();
            Node<?> left = open.pop();
            for (int i = 0; i < left.width(); i++) {
                Node<?> leftChild = left.child(i);
                Node<?> rightChild = right.child(i);
                if (leftChild != rightChild) {
                    if (differs(leftChild, rightChild)) {
                        return false;
                    }
                    if (leftChild.width() > 0) {
                        open.push(leftChild);
                        open.push(rightChild);
                    }
                }
            }
        }
        return true;
    }

    /** Whether two nodes differ in what they hold themselves. */
    private static boolean differs(Node<?> one, Node<?> other) {
        return one.size() != other.size()
                || one.weight() != other.weight()
                || !Arrays.equals(one.prefix, other.prefix)
                || !Arrays.equals(one.labels(), other.labels())
                || !Objects.equals(one.value(), other.value());
    }
}
