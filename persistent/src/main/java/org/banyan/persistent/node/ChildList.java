package org.banyan.persistent.node;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The children of a new branch, collected in ascending order. */
public final class ChildList<V> {
    private final @Nullable Node<V>[] children = Node.array(16);
    private int starts;
    private int count;

    void clear() {
        Arrays.fill(children, 0, count, null);
        starts = 0;
        count = 0;
    }

    void add(int nibble, Node<V> child) {
        starts |= 1 << nibble;
        children[count++] = child;
    }

    Branch<V> branch(byte[] prefix, @Nullable V value, int high) {
        return Branch.of(prefix, value, high, starts, Arrays.copyOf(children, count));
    }
}
