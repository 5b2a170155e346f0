package org.banyan.persistent;

import org.jspecify.annotations.Nullable;

/** Tries of great depth, put together from below, since as many edits would each walk all the way down. */
final class Deep {
    private Deep() {}

    /** The keys of no letter {@code a}, of one, and so on, each of which begins the next one. */
    static PathTrie<Count> chain(int levels, Count value) {
        Node<Count> node = new Leaf<>(Node.NO_BYTES, value);
        for (int i = 0; i < levels; i++) {
            node = parent(value, "a", node);
        }
        return PathTrie.of(node);
    }

    /**
     * Keys that part at every level: {@code b}, {@code ab}, {@code aab} and so on, and one of the letter {@code a}
     * alone.
     */
    static PathTrie<Count> comb(int levels, Count value) {
        Node<Count> node = new Leaf<>(Node.NO_BYTES, value);
        for (int i = 0; i < levels; i++) {
            node = parent(null, "ab", node, new Leaf<>(Node.NO_BYTES, value));
        }
        return PathTrie.of(node);
    }

    private static Node<Count> parent(@Nullable Count value, String labels, Node<?>... below) {
        @Nullable Node<Count>[] children = Node.array(below.length);
        System.arraycopy(below, 0, children, 0, below.length);
        return new Branch<>(Node.NO_BYTES, value, Keys.bytes(labels), children);
    }
}
