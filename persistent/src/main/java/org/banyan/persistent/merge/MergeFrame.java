package org.banyan.persistent.merge;

import org.banyan.persistent.merge.MergeRule.Decision;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.HasWeight;
import org.banyan.persistent.node.Nibbles;
import org.banyan.persistent.node.Node;
import org.banyan.persistent.node.Rebalance;
import org.jspecify.annotations.Nullable;

/**
 * A place that a {@link Merge} has opened: where the sides agree so far, and the results for its children so far.
 *
 * <p>Where all present sides have branches of one layout, their children are paired by index. Pairs that are shared are
 * passed over at the cost of a comparison, and the result is a copy of one side except for what has changed. Elsewhere
 * the children of the sides are aligned over ranges of nibbles first ({@link ChildAlignment}). Frames are reused for
 * place after place.
 */
public final class MergeFrame<V> {
    private final MergeRule<V> rule;
    private final MergeResult<V> outcome;
    private final MergeSide<V> base = new MergeSide<>();
    private final MergeSide<V> left = new MergeSide<>();
    private final MergeSide<V> right = new MergeSide<>();
    private byte[] prefix = Node.NO_BYTES;
    private @Nullable V value;
    private boolean isLeft;
    private boolean isRight;

    /** Whether the result is all that the left side has at and below this place. */
    private boolean keepsLeftWhole;

    /* The edges: how many there are, and which one is current. */
    private int places;
    private int next;

    /** The children in which sides differ, if no others must be visited. */
    private int differing;

    private boolean skipsEqual;

    /* The branch whose layout all sides have, if they have one, and the children of those that are there. */
    private @Nullable Branch<V> layout;
    private @Nullable Node<V> @Nullable [] baseChildren;
    private @Nullable Node<V> @Nullable [] leftChildren;
    private @Nullable Node<V> @Nullable [] rightChildren;

    /** The results for the children; null while they are those of a side. */
    private @Nullable Node<V> @Nullable [] results;

    private int starts;
    private long size;
    private long weight;

    /** Whether the results may have a shape that children of a branch must not have. */
    private boolean mayRebalance;

    private @Nullable ChildAlignment<V> alignment;

    /* The one result whose bytes have not been put together yet. */
    private int pending;
    private int pendingOffset;
    private int pendingPieces;

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
        if (common > 0) {
            common = Math.min(common, first.agreement(base));
            common = Math.min(common, first.agreement(right));
        }
        prefix = first.shared(common);
        base.advance(common);
        left.advance(common);
        right.advance(common);
        keepsLeftWhole = rule.keepsAllBelow(right.value());
        isLeft = left.isThere();
        isRight = right.isThere();
        value = merged();
        places = 0;
        next = -1;
        pending = -1;
        layout = null;
        results = null;
        if (!keepsLeftWhole && !tryPairChildren()) {
            ChildAlignment<V> ranges = alignment;
            if (ranges == null) {
                ranges = new ChildAlignment<>();
                alignment = ranges;
            }
            places = ranges.open(base, left, right);
            results = Node.array(places);
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
        boolean likeLeft = merged == leftValue || merged != null && merged.equals(leftValue);
        boolean likeRight = merged == rightValue || merged != null && merged.equals(rightValue);
        isLeft &= likeLeft;
        isRight &= likeRight;
        return likeLeft ? leftValue : likeRight ? rightValue : merged;
    }

    private boolean tryPairChildren() {
        Branch<V> leftBranch = left.branch();
        Branch<V> rightBranch = right.branch();
        Branch<V> baseBranch = base.branch();
        Branch<V> like = leftBranch != null ? leftBranch : rightBranch;
        if (like == null
                || left.isThere() && (leftBranch == null || !leftBranch.isLike(like))
                || right.isThere() && (rightBranch == null || !rightBranch.isLike(like))
                || base.isThere() && (baseBranch == null || !baseBranch.isLike(like))) {
            return false;
        }
        layout = like;
        baseChildren = baseBranch == null ? null : baseBranch.children;
        leftChildren = leftBranch == null ? null : leftBranch.children;
        rightChildren = rightBranch == null ? null : rightBranch.children;
        places = like.children.length;
        mayRebalance = false;
        compare();
        return true;
    }

    /** Copies the children of a side, when the results are no longer those of that side. */
    private void copyResults(Branch<V> side) {
        layout = side;
        starts = side.starts;
        size = side.size - (side.value == null ? 0 : 1) + (value == null ? 0 : 1);
        weight = side.weight;
        addWeight(weightOf(side.value), weightOf(value));
        mayRebalance |= side.value != null && value == null;
        results = side.children.clone();
    }

    /** Replaces a part of the sum. If the sum does not fit on the way, the rebalancing adds up anew. */
    private void addWeight(long without, long with) {
        long more = with - without;
        long sum = weight + more;
        boolean overflows = ((with ^ without) & (with ^ more)) < 0 || ((weight ^ sum) & (more ^ sum)) < 0;
        mayRebalance |= overflows;
        weight = sum;
    }

    private static long weightOf(@Nullable Object value) {
        return value == null ? 0 : HasWeight.of(value);
    }

    /** Moves to the next children that must be visited, if there are any. */
    boolean advance() {
        if (keepsLeftWhole) {
            return false;
        }
        if (layout == null || !skipsEqual) {
            return ++next < places;
        }
        while (differing != 0) {
            next = Integer.numberOfTrailingZeros(differing);
            differing &= differing - 1;
            Node<V> one = leftChild();
            Node<V> base = baseChild();
            if (baseChildren == null) {
                return true;
            }
            if (one == base) {
                put(rightChild(), false, true);
            } else if (rightChild() == base) {
                put(one, true, false);
            } else {
                return true;
            }
        }
        return false;
    }

    /** Finds the children that the sides do not share. */
    private void compare() {
        Node<V>[] lefts = leftChildren;
        Node<V>[] rights = rightChildren;
        Node<V>[] bases = baseChildren;
        skipsEqual = lefts != null && rights != null && rule.skipsEqual(bases != null);
        if (lefts == null || rights == null || !skipsEqual) {
            return;
        }
        differing = 0;
        for (int i = 0; i < places; i++) {
            Node<V> one = lefts[i];
            Node<V> other = rights[i];
            if (one != other || bases != null && one != bases[i]) {
                differing |= 1 << i;
            }
        }
        if (rule.shared == Decision.NOTHING && differing != (1 << places) - 1) {
            isLeft = false;
            isRight = false;
            mayRebalance = true;
            results = Node.array(places);
        }
    }

    @Nullable Node<V> baseChild() {
        return layout == null ? alignment().child(base, next) : child(baseChildren);
    }

    @Nullable Node<V> leftChild() {
        return layout == null ? alignment().child(left, next) : child(leftChildren);
    }

    @Nullable Node<V> rightChild() {
        return layout == null ? alignment().child(right, next) : child(rightChildren);
    }

    private @Nullable Node<V> child(@Nullable Node<V> @Nullable [] children) {
        return children == null ? null : children[next];
    }

    private ChildAlignment<V> alignment() {
        ChildAlignment<V> ranges = alignment;
        assert ranges != null;
        return ranges;
    }

    /* How many bytes of a child's prefix lie above this place. */

    int baseOffset(@Nullable Node<V> child) {
        return base.offset(child);
    }

    int leftOffset(@Nullable Node<V> child) {
        return left.offset(child);
    }

    int rightOffset(@Nullable Node<V> child) {
        return right.offset(child);
    }

    /** Returns the index of the current children. */
    int index() {
        return next;
    }

    /** The current children. */
    ParallelMerge.MergePlace<V> place() {
        Node<V> baseChild = baseChild();
        Node<V> leftChild = leftChild();
        Node<V> rightChild = rightChild();
        return new ParallelMerge.MergePlace<>(
                baseChild,
                base.offset(baseChild),
                leftChild,
                left.offset(leftChild),
                rightChild,
                right.offset(rightChild));
    }

    /** Takes the result for the children with an index. */
    void accept(int index) {
        next = index;
        accept();
    }

    /** Takes the result for the current children. */
    void accept() {
        Node<V> node = outcome.node;
        if (node != null && (outcome.offset > 0 || outcome.pieces > 0)) {
            mayRebalance = true;
            if (pending < 0) {
                pending = next;
                pendingOffset = outcome.offset;
                pendingPieces = outcome.pieces;
            } else {
                node = outcome.whole(node, outcome.offset, outcome.pieces);
            }
        }
        put(node, outcome.isLeft, outcome.isRight);
    }

    private void put(@Nullable Node<V> node, boolean likeLeft, boolean likeRight) {
        boolean wasRight = isRight;
        boolean wasLeft = isLeft;
        isLeft &= likeLeft;
        isRight &= likeRight;
        Branch<V> like = layout;
        Node<V>[] changed = results;
        if (like == null) {
            assert changed != null;
            changed[next] = node;
            return;
        }
        if (isLeft || isRight) {
            return;
        }
        if (changed == null) {
            Branch<V> side = wasLeft ? left.branch() : wasRight ? right.branch() : like;
            assert side != null;
            copyResults(side);
            like = side;
            changed = results;
        }
        assert changed != null;
        Node<V> old = like.child(next);
        if (node == old) {
            changed[next] = node;
            return;
        }
        changed[next] = node;
        if (node == null) {
            mayRebalance = true;
            return;
        }
        if (mayRebalance) {
            return;
        }
        size += node.size() - old.size();
        addWeight(old.weight(), node.weight());
        if (node instanceof Block<V> block) {
            mayRebalance |= !isAtLeast(block, old);
        } else if (Branch.mustInline(node, like.high < 0)) {
            mayRebalance = true;
        }
        if (!mayRebalance && old instanceof Block) {
            starts = starts & ~(1 << Nibbles.start(like.starts, next)) | 1 << like.nibble(node.firstByte());
        }
    }

    /**
     * Whether a block is as large as another node, so that neighbours that did not fit beside that one do not fit
     * beside this.
     */
    private static boolean isAtLeast(Block<?> block, Node<?> old) {
        return old instanceof Block<?> other
                && block.count >= other.count
                && block.edges() + block.prefixLength >= other.edges() + other.prefixLength;
    }

    /** Sets the result of this place. */
    void finish() {
        if (keepsLeftWhole) {
            isLeft = true;
            isRight = false;
        }
        if (isLeft || isRight) {
            outcome.drop(pending < 0 ? 0 : pendingPieces);
            MergeSide<V> side = isLeft ? left : right;
            outcome.set(side.node(), side.start(), isLeft, isRight);
        } else {
            assemble();
        }
        value = null;
        layout = null;
        baseChildren = null;
        leftChildren = null;
        rightChildren = null;
        results = null;
        base.clear();
        left.clear();
        right.clear();
    }

    private void assemble() {
        if (results == null && layout != null) {
            copyResults(layout);
        }
        Branch<V> like = layout;
        Node<V>[] changed = results;
        assert changed != null;
        Node<V> result;
        if (like != null && !mayRebalance) {
            result = like.with(prefix, value, starts, changed, size, weight);
        } else {
            int only = value == null ? onlyResult(changed) : -1;
            if (only >= 0) {
                outcome.set(changed[only], only == pending ? pendingOffset : 0, false, false);
                outcome.pieces = only == pending ? pendingPieces : 0;
                outcome.prepend(prefix);
                return;
            }
            if (pending >= 0) {
                Node<V> node = changed[pending];
                assert node != null;
                changed[pending] = outcome.whole(node, pendingOffset, pendingPieces);
            }
            result = rebalanced(changed);
        }
        outcome.set(result, 0, result == null && !left.isThere(), result == null && !right.isThere());
    }

    /** Returns the index of the only result that is not null; -1 if there is none or more. */
    private int onlyResult(@Nullable Node<V>[] changed) {
        int only = -1;
        for (int i = 0; i < places; i++) {
            if (changed[i] != null) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    private @Nullable Node<V> rebalanced(@Nullable Node<V>[] changed) {
        Branch<V> like = layout;
        boolean byHigh = like != null ? like.high < 0 : alignment().high < 0;
        Node<V>[] kept = Node.array(places);
        int count = 0;
        for (int i = 0; i < places; i++) {
            Node<V> child = changed[i];
            if (child != null) {
                kept[count++] = child;
            }
        }
        return Rebalance.of(prefix, value, byHigh, kept, count);
    }
}
