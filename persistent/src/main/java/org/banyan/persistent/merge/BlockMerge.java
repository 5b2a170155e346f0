package org.banyan.persistent.merge;

import java.util.Arrays;
import org.banyan.persistent.merge.MergeRule.Decision;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Node;
import org.banyan.persistent.node.SortedRun;
import org.jspecify.annotations.Nullable;

/**
 * Merges the keys of two or three blocks in one pass over them, as a merge of sorted lists.
 *
 * <p>For each side's next key it is known how many bytes it shares with the last key that was merged. The key that
 * shares most is the least; only where keys share equally much are bytes compared, from there on. So no byte is
 * compared twice, and no key is put together.
 *
 * <p>Source: Ng and Kakehi, <i>Merging string sequences by longest common prefixes</i> (2008).
 */
public final class BlockMerge<V> {
    private final MergeRule<V> rule;
    private final BlockSide<V> base = new BlockSide<>();
    private final BlockSide<V> left = new BlockSide<>();
    private final BlockSide<V> right = new BlockSide<>();
    private final SortedRun<V> run = new SortedRun<>(0, 0);

    /** How many bytes the last key in the result shares with the last key that was merged. */
    private int shared;

    /** The keys of the left side that share so many bytes with the last key are all kept. */
    private int keep;

    @Nullable Node<V> result;

    int resultOffset;
    boolean isLeft;
    boolean isRight;

    BlockMerge(MergeRule<V> rule) {
        this.rule = rule;
    }

    void merge(
            @Nullable Block<V> baseBlock,
            int baseOffset,
            @Nullable Block<V> leftBlock,
            int leftOffset,
            @Nullable Block<V> rightBlock,
            int rightOffset) {
        base.open(baseBlock, baseOffset);
        left.open(leftBlock, leftOffset);
        right.open(rightBlock, rightOffset);
        isLeft = leftBlock != null;
        isRight = rightBlock != null;
        run.clear();
        shared = 0;
        keep = Integer.MAX_VALUE;
        boolean aligned = rule.skipsEqual(baseBlock != null)
                && isLeft
                && isRight
                && left.above == right.above
                && (baseBlock == null || base.above == left.above);
        if (aligned && left.above > 0) {
            aligned = agreeAbove(left, right) && (baseBlock == null || agreeAbove(left, base));
        }
        if (aligned) {
            skipEqual();
        }
        while (left.isThere || right.isThere || base.isThere) {
            BlockSide<V> least = least();
            boolean all = left.isNext && right.isNext && (base.isNext || !base.isThere && baseBlock == null);
            mergeLeast(least);
            base.pass();
            left.pass();
            right.pass();
            if (aligned && all) {
                skipEqual();
            }
        }
        if (isLeft && leftBlock != null) {
            result = leftBlock;
            resultOffset = leftOffset;
        } else if (isRight && rightBlock != null) {
            result = rightBlock;
            resultOffset = rightOffset;
        } else {
            result = run.count() == 0 ? null : run.toNode();
            run.clear();
            resultOffset = 0;
            isLeft = result == null && leftBlock == null;
            isRight = result == null && rightBlock == null;
        }
        base.close();
        left.close();
        right.close();
    }

    /** Merges the least key of all. */
    private void mergeLeast(BlockSide<V> least) {
        int agreed = least.agreed;
        shared = Math.min(shared, agreed);
        if (agreed < keep) {
            keep = Integer.MAX_VALUE;
        }
        V one = left.isNext ? left.value() : null;
        V other = right.isNext ? right.value() : null;
        if (keep == Integer.MAX_VALUE && rule.keepsAllBelow(other)) {
            keep = right.length();
        }
        V merged = keep != Integer.MAX_VALUE ? one : rule.value(base.isNext ? base.value() : null, one, other);
        boolean likeLeft = merged == one || merged != null && merged.equals(one);
        boolean likeRight = merged == other || merged != null && merged.equals(other);
        follow(likeLeft, likeRight);
        if (merged != null) {
            if (!isLeft && !isRight) {
                least.addTo(run, shared, merged);
            }
            shared = Integer.MAX_VALUE;
        }
    }

    /**
     * Notes whether the result so far equals a side. While it does, nothing is written; when it equals no side any
     * more, the part so far is copied.
     */
    private void follow(boolean likeLeft, boolean likeRight) {
        boolean wasLeft = isLeft;
        boolean wasRight = isRight;
        isLeft &= likeLeft;
        isRight &= likeRight;
        if (!isLeft && !isRight && (wasLeft || wasRight)) {
            BlockSide<V> side = wasLeft ? left : right;
            run.add(side.block(), side.block().prefixLength - side.above, 0, side.index, 0);
        }
    }

    /**
     * Skips the next keys that all sides have with the same values. After keys that are equal on all sides, equal bytes
     * stand for equal keys.
     */
    private void skipEqual() {
        int count = left.equalKeys(right);
        if (count > 0 && base.isThere) {
            count = Math.min(count, left.equalKeys(base));
        } else if (base.block != null && !base.isThere) {
            return;
        }
        if (count == 0) {
            return;
        }
        if (rule.shared == Decision.NOTHING) {
            follow(false, false);
            shared = Math.min(shared, left.least(count));
        } else {
            if (!isLeft && !isRight) {
                run.add(
                        left.block(),
                        left.block().prefixLength - left.above,
                        left.index,
                        left.index + count,
                        Math.min(shared, left.agreed));
            }
            shared = Integer.MAX_VALUE;
        }
        left.skip(count);
        right.skip(count);
        if (base.isThere) {
            base.skip(count);
        }
    }

    private static boolean agreeAbove(BlockSide<?> one, BlockSide<?> other) {
        return Arrays.equals(
                one.bytes, one.start, one.start + one.above, other.bytes, other.start, other.start + other.above);
    }

    /** Returns the side with the least key, which is marked as next, as are those with the same key. */
    private BlockSide<V> least() {
        BlockSide<V> ofTwo = left.least(right);
        BlockSide<V> least = ofTwo.least(base);
        if (least == base && !ofTwo.isNext) {
            BlockSide<V> third = ofTwo == left ? right : left;
            third.agreed = third.isNext ? ofTwo.agreed : Math.min(third.agreed, ofTwo.agreed);
            third.isNext = false;
        }
        return least;
    }
}
