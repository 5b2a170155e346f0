package org.banyan.persistent.node;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes the node of the keys of a {@link SortedRun}, from left to right, in O(bytes of the keys).
 *
 * <p>The bytes that neighbours share tell where keys part. A depth is open from the first key that goes through it to
 * the last. What lies below it is a list of parts. A part is a range of keys that are not in a node yet, because they
 * may still share a block with their neighbours, or a range that has its branch. When a depth closes, it becomes one
 * part of the depth above.
 *
 * <p>Source: the construction of suffix trees from sorted suffixes and their longest common prefixes, Kasai and others,
 * <i>Linear-time longest-common-prefix computation in suffix arrays and its applications</i> (2001).
 */
public final class BulkLoad<V> {
    private final SortedRun<V> run;

    /* The open places, by how many bytes lie above them, each with its first part. */
    private int[] depths = new int[16];
    private int[] firsts = new int[16];
    private int open;

    /* The parts: which keys they hold and, if those do not fit a block, the node. */
    private int[] from = new int[64];
    private int[] to = new int[64];
    private @Nullable Node<V>[] nodes = Node.array(64);
    private int parts;

    /* The last part, whose place is not known yet. */
    private int lastFrom;
    private int lastTo;
    private @Nullable Node<V> lastNode;

    private final ChildList<V> list = new ChildList<>();

    BulkLoad(SortedRun<V> run) {
        this.run = run;
    }

    Node<V> build() {
        int count = run.count();
        lastTo = 1;
        for (int i = 1; i < count; i++) {
            int same = run.same(i);
            close(same);
            if (open == 0 || depths[open - 1] < same) {
                open(same);
            }
            attach();
            lastFrom = i;
            lastTo = i + 1;
            lastNode = null;
        }
        close(-1);
        Node<V> node = lastNode;
        return node == null ? run.toBlock(lastFrom, lastTo, 0) : node;
    }

    /** Closes the depths below a number of bytes. */
    private void close(int depth) {
        while (open > 0 && depths[open - 1] > depth) {
            attach();
            int common = depths[--open];
            int first = firsts[open];
            int above = Math.max(depth, open == 0 ? 0 : depths[open - 1]);
            lastFrom = from[first];
            lastTo = to[parts - 1];
            boolean fits = Block.fits(lastTo - lastFrom, run.edges(lastFrom, lastTo, common));
            lastNode = fits ? null : branch(first, common, above);
            Arrays.fill(nodes, first, parts, null);
            parts = first;
        }
    }

    private void open(int depth) {
        if (open == depths.length) {
            depths = Arrays.copyOf(depths, 2 * open);
            firsts = Arrays.copyOf(firsts, 2 * open);
        }
        depths[open] = depth;
        firsts[open++] = parts;
    }

    private void attach() {
        if (parts == from.length) {
            from = Arrays.copyOf(from, 2 * parts);
            to = Arrays.copyOf(to, 2 * parts);
            nodes = Arrays.copyOf(nodes, 2 * parts);
        }
        from[parts] = lastFrom;
        to[parts] = lastTo;
        nodes[parts++] = lastNode;
    }

    /** Returns the branch of the parts from one on, without the bytes above it. */
    private Branch<V> branch(int first, int depth, int above) {
        int key = from[first];
        boolean hasValue = run.length(key) == depth;
        V value = hasValue ? run.value(key) : null;
        byte[] prefix = run.bytes(key, above, depth);
        int start = hasValue ? first + 1 : first;
        int high = label(start, depth) >> 4;
        if (high == label(parts - 1, depth) >> 4) {
            list.clear();
            distribute(start, parts, depth, 0, 16, Branch.LOW);
            return list.branch(prefix, value, high);
        }
        groupByHighNibble(start, depth);
        list.clear();
        distribute(start, parts, depth, 0, 16, Branch.HIGH);
        return list.branch(prefix, value, Branch.BY_HIGH);
    }

    /** Combines all parts whose next bytes have the same high nibble into one part. */
    private void groupByHighNibble(int start, int depth) {
        int kept = start;
        for (int i = start; i < parts; ) {
            int high = label(i, depth) >> 4;
            int end = i + 1;
            while (end < parts && label(end, depth) >> 4 == high) {
                end++;
            }
            int firstKey = from[i];
            int lastKey = to[end - 1];
            Node<V> node = nodes[i];
            if (end > i + 1) {
                node = null;
                if (!Block.fits(lastKey - firstKey, run.edges(firstKey, lastKey, depth))) {
                    list.clear();
                    distribute(i, end, depth, 0, 16, Branch.LOW);
                    node = list.branch(Node.NO_BYTES, null, high);
                }
            }
            from[kept] = firstKey;
            to[kept] = lastKey;
            nodes[kept++] = node;
            i = end;
        }
        Arrays.fill(nodes, kept, parts, null);
        parts = kept;
    }

    /**
     * Adds the children of a range of nibbles: one block if the parts fit one, and the children of both halves
     * otherwise.
     */
    private void distribute(int start, int end, int depth, int nibble, int width, int shift) {
        if (start == end) {
            return;
        }
        Node<V> node = nodes[start];
        int firstKey = from[start];
        int lastKey = to[end - 1];
        if (end - start == 1 && node != null) {
            list.add(label(start, depth) >> shift & 15, node);
        } else if (end - start == 1 || Block.fits(lastKey - firstKey, run.edges(firstKey, lastKey, depth))) {
            list.add(label(start, depth) >> shift & 15, run.toBlock(firstKey, lastKey, depth));
        } else {
            int half = width / 2;
            int middle = start;
            while (middle < end && (label(middle, depth) >> shift & 15) < nibble + half) {
                middle++;
            }
            distribute(start, middle, depth, nibble, half, shift);
            distribute(middle, end, depth, nibble + half, half, shift);
        }
    }

    private int label(int part, int depth) {
        return run.byteAt(from[part], depth);
    }
}
