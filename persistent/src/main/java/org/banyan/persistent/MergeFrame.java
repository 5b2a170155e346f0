package org.banyan.persistent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One place that a {@link Merge} has opened: where the sides agree so far, and what the children have become up to now.
 */
final class MergeFrame<V> {
    final MergeSide<V> base = new MergeSide<>();
    final MergeSide<V> left = new MergeSide<>();
    final MergeSide<V> right = new MergeSide<>();

    /** Set by {@link #finish()}: what the place has become. */
    @Nullable Node<V> result;

    boolean isLeft;
    boolean isRight;

    /** Whether the place has been given to the left side as a whole, so that its children do not matter. */
    boolean isWhole;

    private final MergeRule<V> rule;
    private byte[] prefix = Node.NO_BYTES;
    private @Nullable V value;
    private byte[] labels = new byte[8];
    private @Nullable Node<V>[] children = Node.array(8);
    private int width;
    private int label;

    MergeFrame(MergeRule<V> rule) {
        this.rule = rule;
    }

    void open(
            @Nullable Node<V> baseNode,
            int baseOffset,
            @Nullable Node<V> leftNode,
            int leftOffset,
            @Nullable Node<V> rightNode,
            int rightOffset) {
        base.set(baseNode, baseOffset);
        left.set(leftNode, leftOffset);
        right.set(rightNode, rightOffset);
        MergeSide<V> first = leftNode != null ? left : right;
        int common = first.rest();
        common = Math.min(common, first.agreement(base));
        common = Math.min(common, first.agreement(right));
        prefix = first.shared(common);
        base.advance(common);
        left.advance(common);
        right.advance(common);
        isWhole = rule.keepsAllBelow(right.value());
        isLeft = true;
        isRight = true;
        value = merged();
        width = 0;
        label = -1;
    }

    private @Nullable V merged() {
        V leftValue = left.value();
        V rightValue = right.value();
        V baseValue = base.value();
        if (leftValue == null && rightValue == null && baseValue == null) {
            return null;
        }
        V merged = rule.value(baseValue, leftValue, rightValue);
        if (merged != null && leftValue != null && merged.equals(leftValue)) {
            merged = leftValue;
            isRight = leftValue.equals(rightValue);
        } else {
            isLeft = merged == null && leftValue == null;
            isRight = merged == null ? rightValue == null : merged.equals(rightValue);
            merged = isRight ? rightValue : merged;
        }
        return merged;
    }

    /** Moves all sides on to the next byte by which any of them goes on. */
    boolean nextLabel() {
        label = Math.min(base.nextLabel(), Math.min(left.nextLabel(), right.nextLabel()));
        if (label == MergeSide.NO_LABEL) {
            return false;
        }
        base.select(label);
        left.select(label);
        right.select(label);
        return true;
    }

    /** Takes what the place below the current label has become. */
    void accept(@Nullable Node<V> child, boolean childIsLeft, boolean childIsRight) {
        isLeft &= childIsLeft;
        isRight &= childIsRight;
        if (child != null) {
            if (width == labels.length) {
                labels = Arrays.copyOf(labels, 4 * width);
                children = Arrays.copyOf(children, 4 * width);
            }
            labels[width] = (byte) label;
            children[width++] = child;
        }
    }

    void finish() {
        if (isWhole) {
            isLeft = true;
            isRight = false;
        } else {
            isLeft &= left.isThere();
            isRight &= right.isThere();
        }
        if (isLeft) {
            result = left.whole();
        } else if (isRight) {
            result = right.whole();
        } else {
            result = Node.of(prefix, value, Arrays.copyOf(labels, width), Arrays.copyOf(children, width), width);
            isLeft = result == null && !left.isThere();
            isRight = result == null && !right.isThere();
        }
        Arrays.fill(children, 0, width, null);
        value = null;
        base.clear();
        left.clear();
        right.clear();
    }
}
