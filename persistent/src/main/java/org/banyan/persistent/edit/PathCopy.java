package org.banyan.persistent.edit;

import java.util.Arrays;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.HasWeight;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The path from a root to one key, and the copies of its nodes that a change of that key takes.
 *
 * <p>A search remembers at each branch which child it took, so that a change need not search again. Copies are made
 * from the root down: a copied branch is complete but for the one child that the next step puts in. So no stack is
 * needed, and depth costs nothing. Only a removal, after which nodes may be merged, goes up.
 *
 * <pre>
 *   search    root, branch, branch, block        remembers which child was taken at each branch
 *   with      root', branch', branch', block'    from the left: each copy keeps all other children
 *   without   block', branch', branch', root'    from the left: what has become too small is merged
 * </pre>
 */
public final class PathCopy<V> {
    private static final int USUAL_DEPTH = 14;

    private final @Nullable Node<V> root;
    private final byte[] key;
    private byte[] steps = new byte[USUAL_DEPTH];
    private int depth;

    /**
     * The node where the search ended: the block or branch that has the key, or in, above or below which it belongs;
     * null in an empty trie.
     */
    private @Nullable Node<V> end;

    /** How much of the key lies above the end, and how much of the end's prefix agrees with the rest. */
    private int above;

    private int agreed;

    /** The key's index in a block, or the gap where it belongs. */
    private int index = -1;

    private PathCopy(@Nullable Node<V> root, byte[] key) {
        this.root = root;
        this.key = key;
    }

    /** Searches for a key, which need not be present. O(length of the key). */
    public static <V> PathCopy<V> to(@Nullable Node<V> root, byte[] key) {
        PathCopy<V> copy = new PathCopy<>(root, key);
        copy.search();
        return copy;
    }

    private void search() {
        Node<V> node = root;
        int at = 0;
        while (node instanceof Branch<V> branch) {
            int length = branch.prefixLength;
            int equal = length == 0 ? 0 : branch.agreement(0, key, at, key.length);
            if (equal < length || at + length == key.length) {
                stop(node, at, equal);
                return;
            }
            int label = key[at + length] & 0xFF;
            int child = branch.high >= 0 && label >> 4 != branch.high ? -1 : branch.indexFor(branch.nibble(label));
            if (child < 0) {
                stop(node, at, equal);
                return;
            }
            if (depth == steps.length) {
                steps = Arrays.copyOf(steps, 2 * depth);
            }
            steps[depth++] = (byte) child;
            at += length;
            node = branch.children[child];
        }
        stop(node, at, 0);
        if (node instanceof Block<V> block) {
            agreed = block.agreement(0, key, at, key.length);
            index = agreed < block.prefixLength ? -1 : block.find(key, at + agreed);
        }
    }

    private void stop(@Nullable Node<V> node, int at, int equal) {
        end = node;
        above = at;
        agreed = equal;
    }

    /** Returns the current value of the key, or null. O(1). */
    public @Nullable V value() {
        if (end instanceof Block<V> block) {
            return index < 0 ? null : block.value(index);
        }
        return end != null && agreed == end.prefixLength && above + agreed == key.length ? end.value() : null;
    }

    /** Returns the trie in which the key has another value than now. O(length of the key). */
    public Node<V> with(V value) {
        V old = value();
        long moreKeys = old == null ? 1 : 0;
        long moreWeight = Math.subtractExact(HasWeight.of(value), old == null ? 0 : HasWeight.of(old));
        Node<V> changed;
        if (end instanceof Block<V> block) {
            changed = index >= 0 ? block.withValue(index, value) : block.with(key, above, agreed, index, value);
        } else if (end instanceof Branch<V> branch) {
            changed = BranchInsert.of(branch, key, above, agreed, value);
        } else {
            return Block.of(key, 0, key.length, value);
        }
        if (depth == 0) {
            return changed;
        }
        Branch<V> top = null;
        Branch<V> copy = null;
        Branch<V> branch = branch(root);
        for (int i = 0; i < depth; i++) {
            int step = steps[i];
            boolean last = i == depth - 1;
            Branch<V> next =
                    last ? branch.withChild(step, changed, moreKeys, moreWeight) : branch.toEdit(moreKeys, moreWeight);
            if (copy == null) {
                top = next;
            } else {
                copy.children[steps[i - 1]] = next;
            }
            copy = next;
            if (!last) {
                branch = branch(branch.children[step]);
            }
        }
        assert top != null;
        return top;
    }

    /** Returns the trie without the key, which must be present; null if nothing is left. O(length of the key). */
    public @Nullable Node<V> without() {
        V old = value();
        assert old != null && end != null;
        long weight = HasWeight.of(old);
        Branch<V>[] branches = branches();
        Node<V> left = end instanceof Block<V> block
                ? block.without(index)
                : branch(end).withoutValue();
        int level = depth;
        while (level > 0 && !(left instanceof Branch)) {
            level--;
            left = branches[level].withShrunkChild(steps[level], (Block<V>) left, 1, weight);
        }
        while (level > 0) {
            level--;
            Branch<V> copy = branches[level].toEdit(-1, Math.negateExact(weight));
            copy.children[steps[level]] = left;
            left = copy;
        }
        return left;
    }

    @SuppressWarnings("unchecked")
    private Branch<V>[] branches() {
        Branch<V>[] branches = (Branch<V>[]) new Branch<?>[depth];
        Node<V> node = root;
        for (int i = 0; i < depth; i++) {
            branches[i] = branch(node);
            node = branches[i].children[steps[i]];
        }
        return branches;
    }

    /** Returns a node on the path, which is a branch unless it is the end. */
    private static <V> Branch<V> branch(@Nullable Node<V> node) {
        if (node instanceof Branch<V> branch) {
            return branch;
        }
        throw new IllegalStateException("not a branch: " + node);
    }
}
