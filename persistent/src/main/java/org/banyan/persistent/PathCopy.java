package org.banyan.persistent;

import org.jspecify.annotations.Nullable;

/**
 * The edits of one key that share everything but the nodes from the root to it.
 *
 * <p>Copies are made on the way down: a copied branch is complete but for the one child that the next step puts in, so
 * that no stack is needed and depth costs nothing.
 */
final class PathCopy {
    private PathCopy() {}

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

    /** Sets the value of a key, which {@code old} says whether and with what it is there now. */
    static <V> Node<V> with(@Nullable Node<V> root, byte[] key, @Nullable V old, V value) {
        long moreKeys = old == null ? 1 : 0;
        long moreWeight = Weighted.of(value) - (old == null ? 0 : Weighted.of(old));
        Node<V>[] top = Node.array(1);
        Node<V>[] slots = top;
        int slot = 0;
        Node<V> node = root;
        int at = 0;
        while (node instanceof Branch<V> branch) {
            int agreed = branch.agreement(0, key, at, key.length);
            if (agreed < branch.prefix.length || at + agreed == key.length) {
                break;
            }
            at += agreed;
            int index = branch.indexOf(key[at]);
            if (index < 0) {
                slots[slot] = branch.withChild(-index - 1, key[at], tail(key, at + 1, value));
                return top[0];
            }
            Branch<V> copy = branch.toEdit(moreKeys, moreWeight);
            slots[slot] = copy;
            slots = copy.children;
            slot = index;
            node = slots[slot];
            at++;
        }
        slots[slot] = node == null ? tail(key, at, value) : ending(node, key, at, value);
        return top[0];
    }

    /** A node that holds what another one holds and, somewhere on its edge, the rest of a key. */
    private static <V> Node<V> ending(Node<V> node, byte[] key, int at, V value) {
        int agreed = node.agreement(0, key, at, key.length);
        int end = at + agreed;
        if (agreed < node.prefix.length) {
            return fork(node, agreed, key, end, value);
        }
        if (node instanceof Branch<V> branch) {
            return branch.withValue(value);
        }
        if (end == key.length) {
            return new Leaf<>(node.prefix, value);
        }
        Node<V>[] only = Node.array(1);
        only[0] = tail(key, end + 1, value);
        return new Branch<>(node.prefix, node.value(), new byte[] {key[end]}, only);
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

    /** Removes a key that is there, with the value that it has. */
    static <V> @Nullable Node<V> without(Node<V> root, byte[] key, V old) {
        long lessWeight = -Weighted.of(old);
        @Nullable Node<V>[] top = Node.array(1);
        @Nullable Node<V>[] slots = top;
        int slot = 0;
        Node<V> node = root;
        int at = 0;
        while (node instanceof Branch<V> branch) {
            at += branch.prefix.length;
            if (at == key.length) {
                slots[slot] = branch.withoutValue();
                return top[0];
            }
            int index = branch.indexOf(key[at++]);
            Node<V> child = branch.child(index);
            if (child instanceof Leaf) {
                slots[slot] = branch.withoutChild(index);
                return top[0];
            }
            Branch<V> copy = branch.toEdit(-1, lessWeight);
            slots[slot] = copy;
            slots = copy.children;
            slot = index;
            node = child;
        }
        return null;
    }
}
