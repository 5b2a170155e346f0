package org.banyan.persistent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root to a key, and the edits of that key, which share everything but the nodes on the way.
 *
 * <p>The search remembers which child it took at each branch, so that an edit copies the branches without searching
 * again. Copies are made from the root down: a copied branch is complete but for the one child that the next step puts
 * in, so that no stack is needed and depth costs nothing.
 */
final class PathCopy<V> {
    private static final int USUAL_DEPTH = 14;

    private final @Nullable Node<V> root;
    private final byte[] key;
    private byte[] steps = new byte[USUAL_DEPTH];
    private int depth;

    /**
     * Where the search ended: the node that has the key, or beside or below which it belongs; null in an empty trie.
     */
    private @Nullable Node<V> end;

    /** How much of the key lies above the end, and how much of the end's prefix agrees with the rest. */
    private int above;

    private int agreed;

    private PathCopy(@Nullable Node<V> root, byte[] key) {
        this.root = root;
        this.key = key;
    }

    /** The value of a key, or null. */
    static <V> @Nullable V get(@Nullable Node<V> root, byte[] key) {
        Node<V> node = root;
        int at = 0;
        while (node != null) {
            int length = node.prefix.length;
            if (length != 0) {
                if (node.agreement(0, key, at, key.length) < length) {
                    return null;
                }
                at += length;
            }
            if (at == key.length) {
                return node.value();
            }
            int index = node.indexOf(key[at++]);
            if (index < 0) {
                return null;
            }
            node = node.children()[index];
        }
        return null;
    }

    /** The way to a key, whether it is there or not. */
    static <V> PathCopy<V> to(@Nullable Node<V> root, byte[] key) {
        PathCopy<V> way = new PathCopy<>(root, key);
        way.search();
        return way;
    }

    private void search() {
        Node<V> node = root;
        int at = 0;
        while (node instanceof Branch<V> branch) {
            int length = branch.prefix.length;
            int equal = length == 0 ? 0 : branch.agreement(0, key, at, key.length);
            if (equal < length || at + length == key.length) {
                stop(node, at, equal);
                return;
            }
            int index = branch.indexOf(key[at + length]);
            if (index < 0) {
                stop(node, at, equal);
                return;
            }
            if (depth == steps.length) {
                steps = Arrays.copyOf(steps, 2 * depth);
            }
            steps[depth++] = (byte) index;
            at += length + 1;
            node = branch.children[index];
        }
        stop(node, at, node == null ? 0 : node.agreement(0, key, at, key.length));
    }

    private void stop(@Nullable Node<V> node, int at, int equal) {
        end = node;
        above = at;
        agreed = equal;
    }

    /** The value that the key has now, or null. */
    @Nullable V value() {
        Node<V> node = end;
        return node != null && agreed == node.prefix.length && above + agreed == key.length ? node.value() : null;
    }

    /** The trie in which the key has another value than now. */
    Node<V> with(V value) {
        V old = value();
        long moreKeys = old == null ? 1 : 0;
        long moreWeight = Weighted.of(value) - (old == null ? 0 : Weighted.of(old));
        Node<V> changed = end == null ? tail(key, 0, value) : changed(end, value);
        return copy(changed, depth, moreKeys, moreWeight);
    }

    /** The trie without the key, which is there; null if nothing is left. */
    @Nullable Node<V> without() {
        V old = value();
        assert old != null && end != null;
        if (end instanceof Branch<V> branch) {
            return copy(branch.withoutValue(), depth, -1, -Weighted.of(old));
        }
        if (depth == 0) {
            return null;
        }
        Branch<V> parent = parent();
        return copy(parent.withoutChild(steps[depth - 1] & 0xFF), depth - 1, -1, -Weighted.of(old));
    }

    /** The last branch before the end. */
    private Branch<V> parent() {
        Branch<V> branch = branch(root);
        for (int i = 0; i < depth - 1; i++) {
            branch = branch(branch.children[steps[i] & 0xFF]);
        }
        return branch;
    }

    /** Copies the branches on the way down to a level, and puts another node in place of the one there. */
    private Node<V> copy(Node<V> changed, int levels, long moreKeys, long moreWeight) {
        if (levels == 0) {
            return changed;
        }
        Branch<V> top = branch(root).toEdit(moreKeys, moreWeight);
        Branch<V> copy = top;
        for (int i = 0; i < levels - 1; i++) {
            int index = steps[i] & 0xFF;
            Branch<V> child = branch(copy.children[index]).toEdit(moreKeys, moreWeight);
            copy.children[index] = child;
            copy = child;
        }
        copy.children[steps[levels - 1] & 0xFF] = changed;
        return top;
    }

    /** A node on the way, which is a branch unless it is the end. */
    private static <V> Branch<V> branch(@Nullable Node<V> node) {
        if (node instanceof Branch<V> branch) {
            return branch;
        }
        throw new IllegalStateException("a way through " + node);
    }

    /** A node that holds what another one holds and, on its edge or below it, the rest of the key. */
    private Node<V> changed(Node<V> node, V value) {
        int at = above + agreed;
        if (agreed < node.prefix.length) {
            return fork(node, agreed, key, at, value);
        }
        if (at == key.length) {
            return node instanceof Branch<V> branch ? branch.withValue(value) : new Leaf<>(node.prefix, value);
        }
        Leaf<V> leaf = tail(key, at + 1, value);
        if (node instanceof Branch<V> branch) {
            return branch.withChild(-branch.indexOf(key[at]) - 1, key[at], leaf);
        }
        Node<V>[] only = Node.array(1);
        only[0] = leaf;
        return new Branch<>(node.prefix, node.value(), new byte[] {key[at]}, only);
    }

    /** Parts a node's edge after the bytes that a key agrees with. */
    private static <V> Branch<V> fork(Node<V> node, int agreed, byte[] key, int end, V value) {
        byte[] above = Node.slice(node.prefix, 0, agreed);
        byte label = node.prefix[agreed];
        Node<V> below = node.from(agreed + 1);
        if (end == key.length) {
            Node<V>[] only = Node.array(1);
            only[0] = below;
            return new Branch<>(above, value, new byte[] {label}, only);
        }
        Leaf<V> leaf = tail(key, end + 1, value);
        boolean first = (key[end] & 0xFF) < (label & 0xFF);
        Node<V>[] both = Node.array(2);
        both[0] = first ? leaf : below;
        both[1] = first ? below : leaf;
        byte[] labels = first ? new byte[] {key[end], label} : new byte[] {label, key[end]};
        return new Branch<>(above, null, labels, both);
    }

    static <V> Leaf<V> tail(byte[] key, int from, V value) {
        return new Leaf<>(Node.slice(key, from, key.length), value);
    }
}
