package org.banyan.persistent.merge;

import java.util.Arrays;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * One side of a place that a {@link Merge} has opened.
 *
 * <p>After the bytes that all sides share, a side is at its branch, with the branch's value and children; or at its
 * block; or still on the edge above one of them, where there is no value and one edge down. An edge is a child with the
 * number of bytes of its prefix that lie above the place.
 */
public final class MergeSide<V> {
    private static final Node<?>[] NO_EDGES = {};

    private @Nullable Node<V> node;
    private int start;
    private int offset;
    private @Nullable V value;

    /* The edges by their first nibbles, where layouts differ. */
    private @Nullable Node<V>[] edges = noEdges();
    private int starts;

    @SuppressWarnings("unchecked")
    private static <V> @Nullable Node<V>[] noEdges() {
        return (Node<V>[]) NO_EDGES;
    }

    void set(@Nullable Node<V> newNode, int newOffset) {
        node = newNode;
        start = newOffset;
        offset = newOffset;
        value = null;
        starts = 0;
    }

    void clear() {
        if (starts != 0) {
            Arrays.fill(edges, null);
            starts = 0;
        }
        node = null;
        value = null;
    }

    boolean isThere() {
        return node != null;
    }

    @Nullable Node<V> node() {
        return node;
    }

    /** Returns how many bytes of the prefix lie ahead. */
    int rest() {
        return node == null ? 0 : node.prefixLength - offset;
    }

    /** Returns how many of the bytes ahead the other side has too; all of them if it is missing. */
    int agreement(MergeSide<V> other) {
        Node<V> theirs = other.node;
        if (node == null || theirs == null) {
            return rest();
        }
        int from = theirs.prefixStart() + other.offset;
        return node.agreement(offset, theirs.bytes, from, from + theirs.prefixLength - other.offset);
    }

    /** Returns the next bytes of the prefix, without a copy where that is all of it. */
    byte[] shared(int count) {
        return node == null || count == 0 ? Node.NO_BYTES : node.prefix(offset, offset + count);
    }

    void advance(int count) {
        if (node != null) {
            offset += count;
            value = offset == node.prefixLength ? node.value() : null;
        }
    }

    @Nullable V value() {
        return value;
    }

    /** Whether keys continue below the place. */
    boolean hasEdges() {
        return node instanceof Branch
                || rest() > 0
                || node instanceof Block<V> block && block.count > (value == null ? 0 : 1);
    }

    /** Returns the first byte with which keys continue below the place. */
    int firstLabel() {
        Node<V> there = node();
        assert there != null;
        if (rest() > 0) {
            return there.prefixByte(offset);
        }
        return there instanceof Branch<V> branch ? branch.child(0).firstByte() : ((Block<V>) there).firstNext();
    }

    /** Returns the last byte with which keys continue below the place. */
    int lastLabel() {
        Node<V> there = node();
        assert there != null;
        if (rest() > 0) {
            return there.prefixByte(offset);
        }
        if (there instanceof Branch<V> branch) {
            return branch.child(branch.children.length - 1).lastByte();
        }
        return ((Block<V>) there).lastNext();
    }

    /** Returns the branch that the side is at, or null. */
    @Nullable Branch<V> branch() {
        return node instanceof Branch<V> branch && offset == branch.prefixLength ? branch : null;
    }

    /** Sorts the edges by the nibbles that tell them apart. */
    void spread(int high) {
        Node<V> there = node;
        if (there == null || !hasEdges()) {
            return;
        }
        if (edges.length == 0) {
            edges = Node.array(16);
        }
        if (rest() > 0) {
            put(there, high);
        } else if (there instanceof Block<V> block) {
            put(block.firstIsPrefix() ? block.slice(1, block.count).from(offset) : block, high);
        } else {
            Branch<V> branch = (Branch<V>) there;
            if (branch.high < 0 == high < 0) {
                int rest = branch.starts;
                for (Node<V> child : branch.children) {
                    edges[Integer.numberOfTrailingZeros(rest)] = child;
                    rest &= rest - 1;
                }
                starts = branch.starts;
            } else {
                put(branch.children.length == 1 ? branch.child(0) : branch.withoutPrefixAndValue(), high);
            }
        }
    }

    private void put(Node<V> child, int high) {
        int label = child == node ? firstLabel() : child.firstByte();
        int nibble = high < 0 ? label >> 4 : label & 15;
        edges[nibble] = child;
        starts |= 1 << nibble;
    }

    /** Returns how many edges begin in a range of nibbles. */
    int count(int range) {
        return Integer.bitCount(starts & range);
    }

    /** Splits the only block of a range where its upper half begins, if it has keys in both halves. */
    void splitBlock(int range, int upperHalf, int high) {
        int found = starts & range;
        if (found == 0 || Integer.bitCount(found) > 1 || (found & upperHalf) != 0) {
            return;
        }
        int start = Integer.numberOfTrailingZeros(found);
        if (!(edges[start] instanceof Block<V> block) || block.prefixLength > offset(block)) {
            return;
        }
        int shift = high < 0 ? Branch.HIGH : Branch.LOW;
        for (int i = 1; i < block.count; i++) {
            int nibble = block.next(i) >> shift & 15;
            if (block.same(i) == 0 && (1 << nibble & upperHalf) != 0) {
                edges[start] = block.slice(0, i).from(offset(block));
                edges[nibble] = block.slice(i, block.count).from(offset(block));
                starts |= 1 << nibble;
                return;
            }
        }
    }

    /** Returns the edge that begins in a range, or null. */
    @Nullable Node<V> child(int range) {
        int found = starts & range;
        if (found == 0) {
            return null;
        }
        return edges[Integer.numberOfTrailingZeros(found)];
    }

    /** Returns how many bytes of a child's prefix lie above this place. */
    int offset(@Nullable Node<V> child) {
        return child != null && child == node ? offset : 0;
    }

    /** Returns how many bytes of the node's prefix lie above the beginning of the place. */
    int start() {
        return start;
    }
}
