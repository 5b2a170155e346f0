package org.banyan.persistent.merge;

import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Nibbles;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/** The edges of sides whose nodes have different layouts, aligned: ranges of nibbles that are merged together. */
public final class ChildAlignment<V> {
    private final int[] ranges = new int[16];
    private int places;

    /** The high nibble that all next bytes share, or {@link Branch#BY_HIGH}. */
    int high;

    /** Aligns the sides, and returns the number of ranges. */
    int open(MergeSide<V> baseSide, MergeSide<V> leftSide, MergeSide<V> rightSide) {
        places = 0;
        int first = 256;
        int last = -1;
        if (baseSide.hasEdges()) {
            first = baseSide.firstLabel();
            last = baseSide.lastLabel();
        }
        if (leftSide.hasEdges()) {
            first = Math.min(first, leftSide.firstLabel());
            last = Math.max(last, leftSide.lastLabel());
        }
        if (rightSide.hasEdges()) {
            first = Math.min(first, rightSide.firstLabel());
            last = Math.max(last, rightSide.lastLabel());
        }
        high = first >> 4 == last >> 4 ? first >> 4 : Branch.BY_HIGH;
        if (last >= 0) {
            baseSide.spread(high);
            leftSide.spread(high);
            rightSide.spread(high);
            align(baseSide, leftSide, rightSide, 0, 16);
        }
        return places;
    }

    /**
     * Splits an aligned range of nibbles until each part has one nibble, the child of one side, or one block of each
     * side.
     */
    private void align(MergeSide<V> base, MergeSide<V> left, MergeSide<V> right, int nibble, int width) {
        int range = Nibbles.range(nibble, width);
        int most = Math.max(base.count(range), Math.max(left.count(range), right.count(range)));
        if (most == 0) {
            return;
        }
        if (width == 1 || most == 1 && isOnePlace(base.child(range), left.child(range), right.child(range))) {
            ranges[places++] = range;
            return;
        }
        int half = width / 2;
        int upper = Nibbles.range(nibble + half, half);
        base.splitBlock(range, upper, high);
        left.splitBlock(range, upper, high);
        right.splitBlock(range, upper, high);
        align(base, left, right, nibble, half);
        align(base, left, right, nibble + half, half);
    }

    private static boolean isOnePlace(@Nullable Node<?> base, @Nullable Node<?> left, @Nullable Node<?> right) {
        int there = (base == null ? 0 : 1) + (left == null ? 0 : 1) + (right == null ? 0 : 1);
        return there == 1 || !(base instanceof Branch || left instanceof Branch || right instanceof Branch);
    }

    /** Returns a side's child in one of the ranges, or null. */
    @Nullable Node<V> child(MergeSide<V> side, int place) {
        return side.child(ranges[place]);
    }
}
