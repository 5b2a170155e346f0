package org.banyan.persistent.node;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Restores the shape of a branch: gives a prefix, a value and children the one node that their content asks for.
 *
 * <p>The children are in order, and each has the shape of its own content. What depends on several of them is restored
 * here: all of them fit a block, or the children of a range do; only one child is left; the next bytes share their high
 * nibble now; or a child has outgrown its range of nibbles.
 *
 * @param <V> the type of the values
 */
public final class Rebalance<V> {
    private final boolean byHigh;
    private @Nullable Node<V>[] children;
    private int count;
    private final int[] nibbles;
    private final ChildList<V> list = new ChildList<>();

    private Rebalance(boolean byHigh, @Nullable Node<V>[] given, int number) {
        this.byHigh = byHigh;
        children = given;
        for (int i = 0; i < number; i++) {
            Node<V> child = given[i];
            assert child != null;
            if (Branch.mustInline(child, byHigh)) {
                Branch<V> branch = (Branch<V>) child;
                if (children == given) {
                    children = Arrays.copyOf(given, 16);
                }
                System.arraycopy(branch.children, 0, children, count, branch.children.length);
                count += branch.children.length;
            } else {
                if (children != given) {
                    children[count] = child;
                }
                count++;
            }
        }
        int shift = byHigh ? Branch.HIGH : Branch.LOW;
        nibbles = new int[count];
        for (int i = 0; i < count; i++) {
            nibbles[i] = child(i).firstByte() >> shift & 15;
        }
    }

    /**
     * Returns the node of a prefix, a value and children.
     *
     * @param byHigh whether the children are told apart by the high nibble
     * @return null if there is neither a value nor a child
     */
    public static <V> @Nullable Node<V> of(
            byte[] prefix, @Nullable V value, boolean byHigh, @Nullable Node<V>[] children, int count) {
        if (count == 0) {
            return value == null ? null : Block.of(prefix, 0, prefix.length, value);
        }
        Node<V> first = children[0];
        assert first != null;
        if (count == 1 && value == null) {
            return first.below(prefix);
        }
        return new Rebalance<>(byHigh, children, count).node(prefix, value);
    }

    private Node<V> node(byte[] prefix, @Nullable V value) {
        if (fits(0, count, value == null ? 0 : 1)) {
            return merged(0, count, value).below(prefix);
        }
        distribute(0, count, 0, 16);
        Branch<V> branch = list.branch(prefix, value, Branch.BY_HIGH);
        int high = branch.child(0).firstByte() >> 4;
        if (high != branch.child(branch.children.length - 1).lastByte() >> 4) {
            return branch;
        }
        if (!byHigh) {
            return Branch.of(prefix, value, high, branch.starts, branch.children);
        }
        Node<V> only = branch.child(0);
        if (only instanceof Branch<V> low && low.prefixLength == 0) {
            return Branch.of(prefix, value, high, low.starts, low.children);
        }
        return Branch.of(prefix, value, high, 1 << (only.firstByte() & 15), branch.children);
    }

    private Node<V> child(int index) {
        Node<V> child = children[index];
        assert child != null;
        return child;
    }

    private boolean fits(int from, int to, int more) {
        long keys = more;
        long edges = 0;
        for (int i = from; i < to; i++) {
            if (!(child(i) instanceof Block<V> block)) {
                return false;
            }
            keys += block.count;
            edges += block.prefixLength + block.edges();
            if (!Block.fits(keys, edges)) {
                return false;
            }
        }
        return true;
    }

    private void distribute(int from, int to, int nibble, int width) {
        if (from == to) {
            return;
        }
        if (to - from == 1) {
            list.add(nibbles[from], child(from));
        } else if (fits(from, to, 0)) {
            list.add(nibbles[from], merged(from, to, null));
        } else {
            int half = width / 2;
            int middle = from;
            while (middle < to && nibbles[middle] < nibble + half) {
                middle++;
            }
            distribute(from, middle, nibble, half);
            distribute(middle, to, nibble + half, half);
        }
    }

    private Block<V> merged(int from, int to, @Nullable V value) {
        SortedRun<V> run = new SortedRun<>(Block.MOST_KEYS, 2 * Block.MOST_BYTES);
        if (value != null) {
            run.add(0, Node.NO_BYTES, 0, 0, value);
        }
        for (int i = from; i < to; i++) {
            run.add((Block<V>) child(i), 0, 0, ((Block<V>) child(i)).count, 0);
        }
        return run.toBlock(0, run.count(), 0);
    }

    /**
     * Merges a child that has become smaller, or the neighbours of a child that was removed at an index, with the
     * children beside it, where they fit one block now.
     *
     * @return null if only one child is left
     */
    static <V> @Nullable Branch<V> mergeNeighbours(
            Branch<V> branch, int starts, @Nullable Node<V>[] children, int index, long size, long weight) {
        int at = index;
        int mask = starts;
        Node<V>[] kept = children;
        for (int neighbour = Math.min(index, children.length - 1); neighbour >= Math.max(0, index - 1); neighbour--) {
            at = Math.min(neighbour, kept.length - 1);
            while (at >= 0) {
                int partner = partner(mask, kept, at);
                if (partner < 0) {
                    break;
                }
                int first = Math.min(at, partner);
                Rebalance<V> pair = new Rebalance<>(branch.high < 0, Arrays.copyOfRange(kept, first, first + 2), 2);
                if (!pair.fits(0, 2, 0)) {
                    break;
                }
                Block<V> both = pair.merged(0, 2, null);
                mask &= ~(1 << Nibbles.start(mask, first + 1));
                Node<V>[] fewer = Arrays.copyOf(kept, kept.length - 1);
                System.arraycopy(kept, first + 2, fewer, first + 1, kept.length - first - 2);
                fewer[first] = both;
                kept = fewer;
                at = first;
            }
        }
        if (kept.length == 1) {
            return null;
        }
        return branch.with(branch.bytes, branch.value, mask, kept, size, weight);
    }

    /** Returns the index of the only other child within the next wider range of nibbles around a child, or -1. */
    private static int partner(int starts, @Nullable Node<?>[] children, int index) {
        int start = Nibbles.start(starts, index);
        int reach = Nibbles.reach(starts, start);
        if (reach == 16 || !(children[index] instanceof Block)) {
            return -1;
        }
        int wider = starts & Nibbles.range(start, 2 * reach);
        if (Integer.bitCount(wider) != 2) {
            return -1;
        }
        int other = Integer.numberOfTrailingZeros(wider & ~(1 << start)) < start ? index - 1 : index + 1;
        return children[other] instanceof Block ? other : -1;
    }
}
