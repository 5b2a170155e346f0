package org.banyan.persistent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One place that a {@link Merge} has opened: where the sides agree so far, and what the children have become up to now.
 *
 * <p>Where all sides that are there have branches of one layout, their children are taken pair by pair, and the result
 * is a copy of one of them but for what has changed. Elsewhere the sides are first cut into ranges of nibbles in which
 * each has one child at most. Frames are used again for place after place.
 */
final class MergeFrame<V> {
    private static final byte[] NO_BYTES = Node.NO_BYTES;

    private final MergeRule<V> rule;
    final MergeSide<V> base = new MergeSide<>();
    final MergeSide<V> left = new MergeSide<>();
    final MergeSide<V> right = new MergeSide<>();
    private byte[] prefix = NO_BYTES;
    private @Nullable V value;
    private int high;

    /** The branch whose layout all sides have, if they have one. */
    private @Nullable Branch<V> layout;

    /* The ranges of nibbles that are taken together, and what has become of them. */
    private final int[] ranges = new int[16];
    private final @Nullable Node<V>[] results = Node.array(16);
    private final MergeResult<V> outcome;
    private final int[] offsets = new int[16];
    private final int[] pieces = new int[16];
    private int places;
    private int next;

    /** Whether all that the left side has at and below this place is kept. */
    boolean isWhole;

    private boolean isLeft;
    private boolean isRight;

    MergeFrame(MergeRule<V> rule, MergeResult<V> outcome) {
        this.rule = rule;
        this.outcome = outcome;
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
        places = 0;
        next = 0;
        layout = null;
        if (!isWhole) {
            layOut();
        }
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

    private void layOut() {
        if (left.node() instanceof Branch<V> branch) {
            layout = branch;
        } else if (right.node() instanceof Branch<V> branch) {
            layout = branch;
        }
        Branch<V> like = layout;
        if (like != null && isLike(base, like) && isLike(left, like) && isLike(right, like)) {
            high = like.high;
            base.expose(base.branch(high));
            left.expose(left.branch(high));
            right.expose(right.branch(high));
            places = like.children.length;
            return;
        }
        layout = null;
        int first = 256;
        int last = -1;
        if (base.goesOn()) {
            first = base.firstLabel();
            last = base.lastLabel();
        }
        if (left.goesOn()) {
            first = Math.min(first, left.firstLabel());
            last = Math.max(last, left.lastLabel());
        }
        if (right.goesOn()) {
            first = Math.min(first, right.firstLabel());
            last = Math.max(last, right.lastLabel());
        }
        if (last < 0) {
            high = 0;
            return;
        }
        high = first >> 4 == last >> 4 ? first >> 4 : Branch.BY_HIGH;
        base.spread(high);
        left.spread(high);
        right.spread(high);
        align(0, 16);
    }

    private boolean isLike(MergeSide<V> side, Branch<V> like) {
        if (!side.isThere()) {
            return true;
        }
        Branch<V> branch = side.branch(like.high);
        return branch != null && branch.starts == like.starts;
    }

    /** Parts an aligned range of nibbles until each part has one nibble, one side's child, or a block a side. */
    private void align(int nibble, int width) {
        int range = Nibbles.range(nibble, width);
        int most = Math.max(base.count(range), Math.max(left.count(range), right.count(range)));
        if (most == 0) {
            return;
        }
        if (width == 1 || most == 1 && isOnePlace(range)) {
            ranges[places++] = range;
            return;
        }
        int half = width / 2;
        int upper = Nibbles.range(nibble + half, half);
        base.cut(range, upper, high);
        left.cut(range, upper, high);
        right.cut(range, upper, high);
        align(nibble, half);
        align(nibble + half, half);
    }

    private boolean isOnePlace(int range) {
        Node<V> baseChild = base.child(range);
        Node<V> leftChild = left.child(range);
        Node<V> rightChild = right.child(range);
        int there = (baseChild == null ? 0 : 1) + (leftChild == null ? 0 : 1) + (rightChild == null ? 0 : 1);
        return there == 1
                || !(baseChild instanceof Branch || leftChild instanceof Branch || rightChild instanceof Branch);
    }

    /** Moves all sides on to the next children. */
    boolean advance() {
        return next++ < places;
    }

    @Nullable Node<V> child(MergeSide<V> side) {
        return layout != null ? side.childAt(next - 1) : side.child(ranges[next - 1]);
    }

    /** Takes what the current children have become. */
    void accept() {
        isLeft &= outcome.isLeft;
        isRight &= outcome.isRight;
        results[next - 1] = outcome.node;
        offsets[next - 1] = outcome.offset;
        pieces[next - 1] = outcome.pieces;
    }

    /** Tells what this place has become. */
    void finish() {
        if (isWhole) {
            isLeft = true;
            isRight = false;
        } else {
            isLeft &= left.isThere();
            isRight &= right.isThere();
        }
        int only = onlyResult();
        if (isLeft || isRight) {
            dropPieces();
            MergeSide<V> side = isLeft ? left : right;
            outcome.set(side.node(), side.start(), isLeft, isRight);
        } else if (only >= 0 && value == null) {
            outcome.set(results[only], offsets[only], false, false);
            outcome.pieces = pieces[only];
            outcome.prepend(prefix);
        } else {
            takePieces();
            Node<V> copy = layout == null ? null : likeBefore(layout);
            Node<V> result = copy == null ? folded() : copy;
            outcome.set(result, 0, result == null && !left.isThere(), result == null && !right.isThere());
        }
        Arrays.fill(results, 0, places, null);
        value = null;
        layout = null;
        base.clear();
        left.clear();
        right.clear();
    }

    /** The index of the one result that there is, if it cannot take the place of several; -1 if there is none or more. */
    private int onlyResult() {
        int only = -1;
        for (int i = 0; i < places; i++) {
            if (results[i] != null) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private void dropPieces() {
        for (int i = places - 1; i >= 0; i--) {
            if (results[i] != null) {
                outcome.drop(pieces[i]);
            }
        }
    }

    private void takePieces() {
        for (int i = places - 1; i >= 0; i--) {
            Node<V> result = results[i];
            if (result != null) {
                results[i] = outcome.whole(result, offsets[i], pieces[i]);
            }
        }
    }

    /** A copy of a branch with what has changed, or null if that does not have the form that it must have. */
    private @Nullable Node<V> likeBefore(Branch<V> before) {
        if (before.value != null && value == null) {
            return null;
        }
        int starts = before.starts;
        int rest = starts;
        long size = before.size;
        long weight = before.weight;
        if (value != null) {
            size += before.value == null ? 1 : 0;
            weight += Weighted.of(value) - (before.value == null ? 0 : Weighted.of(before.value));
        }
        for (int i = 0; i < places; i++) {
            Node<V> now = results[i];
            Node<V> old = before.child(i);
            int start = rest & -rest;
            rest ^= start;
            if (now == old) {
                continue;
            }
            if (now == null || Branch.dissolves(now, high < 0)) {
                return null;
            }
            if (now instanceof Block<V> block && !isAtLeast(block, old)) {
                return null;
            }
            if (old instanceof Block) {
                starts = starts & ~start | 1 << before.nibble(now.firstByte());
            }
            size += now.size() - old.size();
            weight += now.weight() - old.weight();
        }
        return before.with(prefix, value, starts, Arrays.copyOf(results, places), size, weight);
    }

    /** Whether a block takes as much room as another node, so that neighbours that did not fit beside it still do not. */
    private static boolean isAtLeast(Block<?> block, Node<?> old) {
        return old instanceof Block<?> other
                && block.count >= other.count
                && block.edges() + block.prefixLength >= other.edges() + other.prefixLength;
    }

    private @Nullable Node<V> folded() {
        int count = 0;
        for (int i = 0; i < places; i++) {
            Node<V> child = results[i];
            if (child != null) {
                results[count++] = child;
            }
        }
        return Fold.of(prefix, value, high < 0, results, count);
    }
}
