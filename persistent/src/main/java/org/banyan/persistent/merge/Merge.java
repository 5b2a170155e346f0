package org.banyan.persistent.merge;

import java.util.ArrayList;
import java.util.List;
import org.banyan.persistent.merge.MergeRule.Decision;
import org.banyan.persistent.merge.ParallelMerge.MergePlace;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The one recursion behind every operation on two or three tries, on a stack of its own.
 *
 * <p>All sides are walked together from the root. A place is a node of each side after the same bytes. A place that the
 * rule can decide without looking inside, because a side is missing or because sides share a node, costs O(1), whatever
 * lies below it. Where blocks meet, their keys are merged; the other places are opened. If the content of a place turns
 * out to be that of a side, the result is that side's node. The stack is a list of frames that are reused, so depth is
 * bounded by memory alone, and a merge allocates little beyond the nodes of its result.
 *
 * @param <V> the type of the values
 */
public final class Merge<V> {
    private final MergeRule<V> rule;
    private final List<MergeFrame<V>> frames = new ArrayList<>();
    private int top = -1;
    private @Nullable BlockMerge<V> blocks;

    private final MergeResult<V> result = new MergeResult<>();

    private Merge(MergeRule<V> rule) {
        this.rule = rule;
    }

    /** Returns the merged node. O(what the rule must visit). */
    public static <V> @Nullable Node<V> of(
            MergeRule<V> rule, @Nullable Node<V> base, @Nullable Node<V> left, @Nullable Node<V> right) {
        return result(rule, new MergePlace<>(base, 0, left, 0, right, 0)).whole();
    }

    /** Returns the result for a place. */
    static <V> MergeResult<V> result(MergeRule<V> rule, MergePlace<V> place) {
        Merge<V> merge = new Merge<>(rule);
        merge.run(place);
        return merge.result;
    }

    /** Whether a place must be looked into, and has a branch. */
    static <V> boolean opens(MergeRule<V> rule, MergePlace<V> place) {
        boolean branches =
                place.base() instanceof Branch || place.left() instanceof Branch || place.right() instanceof Branch;
        return branches && decision(rule, place) == Decision.DESCEND;
    }

    private static <V> Decision decision(MergeRule<V> rule, MergePlace<V> place) {
        Node<V> left = place.left();
        Node<V> right = place.right();
        Node<V> base = place.base();
        return rule.settle(
                left != null,
                right != null,
                left == base && (left == null || place.leftOffset() == place.baseOffset()),
                right == base && (right == null || place.rightOffset() == place.baseOffset()),
                left == right && (left == null || place.leftOffset() == place.rightOffset()));
    }

    private void run(MergePlace<V> place) {
        if (!settled(
                place.base(),
                place.baseOffset(),
                place.left(),
                place.leftOffset(),
                place.right(),
                place.rightOffset())) {
            while (top >= 0) {
                MergeFrame<V> frame = frames.get(top);
                if (frame.advance()) {
                    Node<V> baseChild = frame.baseChild();
                    Node<V> leftChild = frame.leftChild();
                    Node<V> rightChild = frame.rightChild();
                    if (settled(
                            baseChild,
                            frame.baseOffset(baseChild),
                            leftChild,
                            frame.leftOffset(leftChild),
                            rightChild,
                            frame.rightOffset(rightChild))) {
                        frame.accept();
                    }
                } else {
                    frame.finish();
                    if (--top >= 0) {
                        frames.get(top).accept();
                    }
                }
            }
        }
    }

    /** Decides a place at once, or opens a frame for it. */
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
        Decision decision = rule.settle(left != null, right != null, leftIsBase, rightIsBase, same);
        switch (decision) {
            case LEFT -> result.set(left, leftOffset, true, same);
            case RIGHT -> result.set(right, rightOffset, same, true);
            case NOTHING -> result.set(null, 0, left == null, right == null);
            case DESCEND -> {
                if (base instanceof Branch || left instanceof Branch || right instanceof Branch) {
                    if (++top == frames.size()) {
                        frames.add(new MergeFrame<>(rule, result));
                    }
                    frames.get(top).open(base, baseOffset, left, leftOffset, right, rightOffset);
                    return false;
                }
                BlockMerge<V> merge = blocks;
                if (merge == null) {
                    merge = new BlockMerge<>(rule);
                    blocks = merge;
                }
                merge.merge((Block<V>) base, baseOffset, (Block<V>) left, leftOffset, (Block<V>) right, rightOffset);
                result.set(merge.result, merge.resultOffset, merge.isLeft, merge.isRight);
            }
        }
        return true;
    }
}
