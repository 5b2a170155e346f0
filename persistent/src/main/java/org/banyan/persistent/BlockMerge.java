package org.banyan.persistent;

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
    private final Run<V> run = new Run<>(2 * Block.MOST_KEYS, 4 * Block.MOST_BYTES);

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
        /* How many bytes the last key in the run shares with the last key that was dealt with. */
        int shared = 0;
        /* All of the left side is kept that shares so many bytes with the last key. */
        int keep = Integer.MAX_VALUE;
        while (left.isThere || right.isThere || base.isThere) {
            Side<V> least = least();
            int agreed = least.agreed;
            shared = Math.min(shared, agreed);
            if (agreed < keep) {
                keep = Integer.MAX_VALUE;
            }
            V before = base.isNext ? base.value() : null;
            V one = left.isNext ? left.value() : null;
            V other = right.isNext ? right.value() : null;
            if (keep == Integer.MAX_VALUE && rule.keepsAllBelow(other)) {
                keep = right.length();
            }
            V merged = keep != Integer.MAX_VALUE ? one : rule.value(before, one, other);
            if (merged == null) {
                isLeft &= one == null;
                isRight &= other == null;
            } else {
                isLeft &= merged == one || merged.equals(one);
                isRight &= merged == other || merged.equals(other);
                least.addTo(run, shared, merged);
                shared = Integer.MAX_VALUE;
            }
            base.pass();
            left.pass();
            right.pass();
        }
        if (isLeft && leftBlock != null) {
            result = leftBlock;
            resultOffset = leftOffset;
        } else if (isRight && rightBlock != null) {
            result = rightBlock;
            resultOffset = rightOffset;
        } else {
            result = run.count() == 0 ? null : run.toNode();
            resultOffset = 0;
            isLeft = result == null && leftBlock == null;
            isRight = result == null && rightBlock == null;
        }
        base.close();
        left.close();
        right.close();
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
                same = above + (bytes[record] & 0xFF);
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
