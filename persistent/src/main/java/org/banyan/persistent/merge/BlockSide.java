package org.banyan.persistent.merge;

import java.util.Arrays;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Node;
import org.banyan.persistent.node.SortedRun;
import org.jspecify.annotations.Nullable;

/**
 * One side of a {@link BlockMerge}: the keys of a block in order, each with what it shares with the last key that was
 * merged.
 */
public final class BlockSide<V> {
    @Nullable Block<V> block;

    byte[] bytes = Node.NO_BYTES;
    int index;
    int count;

    /** How many bytes the key shares with the key before it in the block; start is the offset of its other bytes. */
    private int same;

    int start;
    private int end;
    int above;

    /** How many bytes the key shares with the last key of any side that was merged. */
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

    /** Returns how many of the next keys are byte for byte the same in another block, with the same values. */
    int equalKeys(BlockSide<V> other) {
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
                length += bytes[from + Block.RECORD * i + Block.MORE] & 0xFF;
            }
        }
        int mismatch = Arrays.mismatch(bytes, restFrom, restFrom + length, other.bytes, otherRest, otherRest + length);
        if (mismatch >= 0) {
            int end = 0;
            alike = 0;
            while (true) {
                end += bytes[from + Block.RECORD * alike + Block.MORE] & 0xFF;
                if (end > mismatch) {
                    break;
                }
                alike++;
            }
        }
        return alike == 0 ? 0 : sameValues(other, alike);
    }

    private int sameValues(BlockSide<V> other, int most) {
        if (block().values == other.block().values && (index == other.index || block().values.length == 1)) {
            return most;
        }
        int alike = 0;
        while (alike < most && block().value(index + alike) == other.block().value(other.index + alike)) {
            alike++;
        }
        return alike;
    }

    /** Returns the least number of bytes that one of the next keys shares with the one before it. */
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
            at += bytes[Block.RECORD * index + Block.MORE] & 0xFF;
            index++;
        }
        start = at;
        end = at + (bytes[Block.RECORD * index + Block.MORE] & 0xFF);
        same = above + (~bytes[Block.RECORD * index] & 0xFF);
        agreed = same;
    }

    void close() {
        block = null;
        bytes = Node.NO_BYTES;
    }

    V value() {
        return block().value(index);
    }

    int length() {
        return same + end - start;
    }

    void addTo(SortedRun<V> run, int shared, V value) {
        if (shared >= same) {
            run.add(shared, bytes, start + shared - same, end, value);
        } else {
            // The key before it, with which it shares more, has been left out.
            run.add(block(), block().prefixLength - above, index, shared, value);
        }
    }

    /** Moves to the next key, if this one has been merged. */
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
            end = start + (bytes[record + Block.MORE] & 0xFF);
            agreed = same;
        }
    }

    /**
     * Returns the side whose key is less, marked as next. Both are marked if the keys are equal. What the greater key
     * shares with the last key becomes what it shares with the less one.
     */
    BlockSide<V> least(BlockSide<V> other) {
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
        boolean first = atEnd || !otherAtEnd && (bytes[from + equal] & 0xFF) < (other.bytes[otherFrom + equal] & 0xFF);
        isNext = first;
        other.isNext = !first;
        (first ? other : this).agreed = agreed + equal;
        return first ? this : other;
    }
}
