package org.banyan.persistent;

import java.util.ArrayList;
import java.util.List;
import org.banyan.persistent.MergeRule.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The one recursion behind every operation on two or three tries, on a stack of its own.
 *
 * <p>All sides are walked together from the root. A place that the rule can settle without looking inside, because a
 * side is missing or because sides share a node, costs O(1) whatever lies below it; the others are opened. A place
 * whose content turns out to be a side's keeps that side's node. The stack is a list of frames that are used again and
 * again, so depth is bounded by memory alone and a merge allocates little beyond the nodes of its result.
 */
final class Merge<V> {
    private final MergeRule<V> rule;
    private final List<MergeFrame<V>> frames = new ArrayList<>();
    private int top = -1;

    /* What the last settled place has become, and whether that is all that the left or the right side has there. */
    private @Nullable Node<V> result;
    private boolean isLeft;
    private boolean isRight;

    private Merge(MergeRule<V> rule) {
        this.rule = rule;
    }

    static <V> @Nullable Node<V> of(
            MergeRule<V> rule, @Nullable Node<V> base, @Nullable Node<V> left, @Nullable Node<V> right) {
        return new Merge<>(rule).run(base, left, right);
    }

    private @Nullable Node<V> run(@Nullable Node<V> base, @Nullable Node<V> left, @Nullable Node<V> right) {
        if (!settled(base, 0, left, 0, right, 0)) {
            while (top >= 0) {
                MergeFrame<V> frame = frames.get(top);
                if (frame.isWhole || !frame.nextLabel()) {
                    frame.finish();
                    result = frame.result;
                    isLeft = frame.isLeft;
                    isRight = frame.isRight;
                    if (--top >= 0) {
                        frames.get(top).accept(result, isLeft, isRight);
                    }
                } else if (settled(
                        frame.base.child(),
                        frame.base.childOffset(),
                        frame.left.child(),
                        frame.left.childOffset(),
                        frame.right.child(),
                        frame.right.childOffset())) {
                    frame.accept(result, isLeft, isRight);
                }
            }
        }
        return result;
    }

    /** Settles a place at once, or opens a frame for it. */
    private boolean settled(
            @Nullable Node<V> base,
            int baseOffset,
            @Nullable Node<V> left,
            int leftOffset,
            @Nullable Node<V> right,
            int rightOffset) {
        boolean same = left == right && (left == null || leftOffset == rightOffset);
        boolean leftIsBase = left == base && (left == null || leftOffset == baseOffset);
        boolean rightIsBase = right == base && (right == null || rightOffset == baseOffset);
        Choice choice = rule.settle(left != null, right != null, leftIsBase, rightIsBase, same);
        switch (choice) {
            case LEFT -> {
                result = left == null ? null : left.from(leftOffset);
                isLeft = true;
                isRight = same;
            }
            case RIGHT -> {
                result = right == null ? null : right.from(rightOffset);
                isLeft = same;
                isRight = true;
            }
            case NOTHING -> {
                result = null;
                isLeft = left == null;
                isRight = right == null;
            }
            case DESCEND -> {
                if (++top == frames.size()) {
                    frames.add(new MergeFrame<>(rule));
                }
                frames.get(top).open(base, baseOffset, left, leftOffset, right, rightOffset);
                return false;
            }
        }
        return true;
    }
}
