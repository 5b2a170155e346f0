package org.banyan.persistent.edit;

import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Node;
import org.banyan.persistent.node.Rebalance;
import org.jspecify.annotations.Nullable;

/** The insertion of a key into a branch that has no child for it. */
public final class BranchInsert {
    private BranchInsert() {}

    /**
     * Returns a branch with one more key, which ends at the branch, parts from its prefix or belongs to a child that
     * does not exist yet.
     *
     * @param above how much of the key lies above the branch
     * @param agreed how much of the branch's prefix agrees with the rest of the key
     */
    static <V> Branch<V> of(Branch<V> branch, byte[] key, int above, int agreed, V value) {
        int at = above + agreed;
        if (agreed < branch.prefixLength) {
            return splitPrefix(branch, branch.bytes[agreed] & 0xFF, branch.from(agreed), key, above, at, value);
        }
        if (at == key.length) {
            return branch.withValue(value);
        }
        int label = key[at] & 0xFF;
        Block<V> tail = Block.of(key, at, key.length, value);
        if (branch.high < 0 || label >> 4 == branch.high) {
            return branch.withChild(branch.nibble(label), tail);
        }
        Node<V> low = Rebalance.of(Node.NO_BYTES, null, false, branch.children, branch.children.length);
        assert low != null;
        return splitByHighNibble(branch.bytes, branch.value, branch.high, low, label >> 4, tail);
    }

    /** Splits a prefix after the bytes that a key agrees with. */
    static <V> Branch<V> splitPrefix(Node<V> node, int label, Node<V> below, byte[] key, int above, int at, V value) {
        byte[] prefix = node.prefix(0, at - above);
        if (at == key.length) {
            return Branch.of(prefix, value, label >> 4, 1 << (label & 15), only(below));
        }
        int other = key[at] & 0xFF;
        Block<V> tail = Block.of(key, at, key.length, value);
        if (label >> 4 != other >> 4) {
            return splitByHighNibble(prefix, null, label >> 4, below, other >> 4, tail);
        }
        int starts = 1 << (label & 15) | 1 << (other & 15);
        return Branch.of(prefix, null, label >> 4, starts, label < other ? both(below, tail) : both(tail, below));
    }

    /** Returns a branch by the high nibble with two children, of which the second is a single key. */
    private static <V> Branch<V> splitByHighNibble(
            byte[] prefix, @Nullable V value, int high, Node<V> one, int otherHigh, Block<V> other) {
        Node<V>[] children = high < otherHigh ? both(one, other) : both(other, one);
        if (one instanceof Block) {
            Node<V> rebalanced = Rebalance.of(prefix, value, true, children, 2);
            if (rebalanced instanceof Branch<V> branch) {
                return branch;
            }
            throw new IllegalStateException("a branch and a key fit a block: " + rebalanced);
        }
        return Branch.of(prefix, value, Branch.BY_HIGH, 1 << high | 1 << otherHigh, children);
    }

    private static <V> @Nullable Node<V>[] only(Node<V> child) {
        Node<V>[] children = Node.array(1);
        children[0] = child;
        return children;
    }

    private static <V> @Nullable Node<V>[] both(Node<V> first, Node<V> second) {
        Node<V>[] children = Node.array(2);
        children[0] = first;
        children[1] = second;
        return children;
    }
}
