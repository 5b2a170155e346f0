package org.banyan.persistent;

import java.util.Arrays;
import org.banyan.persistent.MergeRule.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Merges the keys of two or three blocks in one pass over them, as a merge of sorted lists.
 *
 * <p>Of each side's next key it is known how many bytes it shares with the last key that was dealt with. The key that
 * shares most is the least; only where keys share equally much are bytes compared, from there on. So no byte is looked
 * at twice, and no key is put together.
 *
 * <p>Source: Ng and Kakehi, <i>Merging string sequences by longest common prefixes</i> (2008).
 */
final class BlockMerge<V> {
    private final MergeRule<V> rule;
    private final Side<V> base = new Side<>();
    private final Side<V> left = new Side<>();
    private final Side<V> right = new Side<>();
    private final Run<V> run = new Run<>(0, 0);

    /** How many bytes the last key in the result shares with the last key that was dealt with. */
    private int shared;

    /** All of the left side is kept that shares so many bytes with the last key. */
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
        boolean aligned = rule.passesAlike(baseBlock != null)
                && isLeft
                && isRight
                && left.above == right.above
                && (baseBlock == null || base.above == left.above);
        if (aligned && left.above > 0) {
            aligned = agreeAbove(left, right) && (baseBlock == null || agreeAbove(left, base));
        }
        if (aligned) {
            passAlike();
        }
        while (left.isThere || right.isThere || base.isThere) {
            Side<V> least = least();
            boolean all = left.isNext && right.isNext && (base.isNext || !base.isThere && baseBlock == null);
            deal(least);
            base.pass();
            left.pass();
            right.pass();
            if (aligned && all) {
                passAlike();
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

    /** Deals with the least key of all. */
    private void deal(Side<V> least) {
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
        leave(likeLeft, likeRight);
        if (merged != null) {
            if (!isLeft && !isRight) {
                least.addTo(run, shared, merged);
            }
            shared = Integer.MAX_VALUE;
        }
    }

    /**
     * Notes whether the keys so far are still those of a side. While they are, nothing is written; when they are no side's
     * any more, what they have been is.
     */
    private void leave(boolean likeLeft, boolean likeRight) {
        boolean wasLeft = isLeft;
        boolean wasRight = isRight;
        isLeft &= likeLeft;
        isRight &= likeRight;
        if (!isLeft && !isRight && (wasLeft || wasRight)) {
            Side<V> side = wasLeft ? left : right;
            run.add(side.block(), side.block().prefixLength - side.above, 0, side.index, 0);
        }
    }

    /**
     * Passes over the keys from here on that all sides have alike, with their values: after keys that are the same on all
     * sides, bytes that are the same stand for keys that are.
     */
    private void passAlike() {
        int count = left.alike(right);
        if (count > 0 && base.isThere) {
            count = Math.min(count, left.alike(base));
        } else if (base.block != null && !base.isThere) {
            return;
        }
        if (count == 0) {
            return;
        }
        if (rule.shared == Choice.NOTHING) {
            leave(false, false);
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

    private static boolean agreeAbove(Side<?> one, Side<?> other) {
        return Arrays.equals(
                one.bytes, one.start, one.start + one.above, other.bytes, other.start, other.start + other.above);
    }

    /** The side with the least key, which is marked as next, as are those with the same key. */
    private Side<V> least() {
        Side<V> ofTwo = left.least(right);
        Side<V> least = ofTwo.least(base);
        if (least == base && !ofTwo.isNext) {
            Side<V> third = ofTwo == left ? right : left;
            third.agreed = third.isNext ? ofTwo.agreed : Math.min(third.agreed, ofTwo.agreed);
            third.isNext = false;
        }
        return least;
    }

    /** The keys of one block, from the first to the last. */
    private static final class Side<V> {
        private @Nullable Block<V> block;
        private byte[] bytes = Node.NO_BYTES;
        private int index;
        private int count;

        /** How many bytes the key shares with the key before it in the block, and where it goes on from there. */
        private int same;

        private int start;
        private int end;
        private int above;

        /** How many bytes the key shares with the last key of any side that was dealt with. */
        int agreed;

        boolean isThere;

        /** Whether the key is the least of all. */
        boolean isNext;

        void open(@Nullable Block<V> newBlock, int offset) {
            block = newBlock;
            isNext = false;
            isThere = newBlock != null;
            if (newBlock != null) {
                bytes = newBlock.bytes;
                count = newBlock.count;
                index = 0;
                above = newBlock.prefixLength - offset;
                same = 0;
                start = newBlock.prefixStart() + offset;
                end = start + above + newBlock.more(0);
                agreed = 0;
            }
        }

        Block<V> block() {
            Block<V> from = block;
            assert from != null;
            return from;
        }

        /** How many of the keys from here on stand byte for byte the same in another block, with the same values. */
        int alike(Side<V> other) {
            if (!isThere || !other.isThere) {
                return 0;
            }
            int most = Math.min(count - index, other.count - other.index);
            int records = Block.RECORD * most;
            int from = Block.RECORD * index;
            int otherFrom = Block.RECORD * other.index;
            int differs = Arrays.mismatch(bytes, from, from + records, other.bytes, otherFrom, otherFrom + records);
            int alike = differs < 0 ? most : differs / Block.RECORD;
            int restFrom = index == 0 ? start + above : start;
            int otherRest = other.index == 0 ? other.start + other.above : other.start;
            int length = 0;
            if (alike == count - index && alike == other.count - other.index) {
                length = Math.min(bytes.length - restFrom, other.bytes.length - otherRest);
            } else {
                for (int i = 0; i < alike; i++) {
                    length += bytes[from + Block.RECORD * i + 2] & 0xFF;
                }
            }
            int mismatch =
                    Arrays.mismatch(bytes, restFrom, restFrom + length, other.bytes, otherRest, otherRest + length);
            if (mismatch >= 0) {
                int end = 0;
                alike = 0;
                while (true) {
                    end += bytes[from + Block.RECORD * alike + 2] & 0xFF;
                    if (end > mismatch) {
                        break;
                    }
                    alike++;
                }
            }
            return alike == 0 ? 0 : sameValues(other, alike);
        }

        private int sameValues(Side<V> other, int most) {
            if (block().values == other.block().values && (index == other.index || block().values.length == 1)) {
                return most;
            }
            int alike = 0;
            while (alike < most && block().value(index + alike) == other.block().value(other.index + alike)) {
                alike++;
            }
            return alike;
        }

        /** The least number of bytes that one of the next keys shares with the one before it. */
        int least(int keys) {
            int least = agreed;
            for (int i = 1; i < keys; i++) {
                least = Math.min(least, above + block().same(index + i));
            }
            return least;
        }

        void skip(int keys) {
            int last = index + keys;
            if (last == count) {
                index = last;
                isThere = false;
                return;
            }
            int at = index == 0 ? start + above : start;
            while (index < last) {
                at += bytes[Block.RECORD * index + 2] & 0xFF;
                index++;
            }
            start = at;
            end = at + (bytes[Block.RECORD * index + 2] & 0xFF);
            same = above + (~bytes[Block.RECORD * index] & 0xFF);
            agreed = same;
        }

        void close() {
            block = null;
            bytes = Node.NO_BYTES;
        }

        V value() {
            Block<V> from = block;
            assert from != null;
            return from.value(index);
        }

        int length() {
            return same + end - start;
        }

        void addTo(Run<V> run, int shared, V value) {
            if (shared >= same) {
                run.add(shared, bytes, start + shared - same, end, value);
            } else if (block != null) {
                // The key before it, with which it shares more, has been left out.
                run.add(block, block.prefixLength - above, index, shared, value);
            }
        }

        /** Goes on to the next key, if this one was dealt with. */
        void pass() {
            if (isNext) {
                isNext = false;
                if (++index == count) {
                    isThere = false;
                    return;
                }
                int record = Block.RECORD * index;
                same = above + (~bytes[record] & 0xFF);
                start = end;
                end = start + (bytes[record + 2] & 0xFF);
                agreed = same;
            }
        }

        /**
         * The side whose key is less, marked as next; both are marked if the keys are equal, and what the greater one
         * shares with the last key is what it shares with the less one.
         */
        Side<V> least(Side<V> other) {
            if (!other.isThere) {
                isNext |= isThere;
                return this;
            }
            if (!isThere) {
                other.isNext = true;
                return other;
            }
            if (agreed != other.agreed) {
                boolean first = agreed > other.agreed;
                isNext = first;
                other.isNext = !first;
                return first ? this : other;
            }
            int from = start + agreed - same;
            int otherFrom = other.start + other.agreed - other.same;
            int length = Math.min(end - from, other.end - otherFrom);
            int equal = 0;
            while (equal < length && bytes[from + equal] == other.bytes[otherFrom + equal]) {
                equal++;
            }
            boolean atEnd = from + equal == end;
            boolean otherAtEnd = otherFrom + equal == other.end;
            if (atEnd && otherAtEnd) {
                isNext = true;
                other.isNext = true;
                return this;
            }
            boolean first =
                    atEnd || !otherAtEnd && (bytes[from + equal] & 0xFF) < (other.bytes[otherFrom + equal] & 0xFF);
            isNext = first;
            other.isNext = !first;
            (first ? other : this).agreed = agreed + equal;
            return first ? this : other;
        }
    }
}
