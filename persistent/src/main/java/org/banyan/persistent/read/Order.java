package org.banyan.persistent.read;

import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Gap;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/** Where a path stands among the keys. */
public final class Order {
    private Order() {}

    /** How many keys are less than a path. */
    public static <V> long rank(@Nullable Node<V> root, byte[] key) {
        long before = 0;
        Node<V> node = root;
        int at = 0;
        while (node != null) {
            int agreed = node.agreement(0, key, at, key.length);
            at += agreed;
            if (agreed < node.prefixLength) {
                boolean less = at < key.length && node.prefixByte(agreed) < (key[at] & 0xFF);
                return less ? before + node.size() : before;
            }
            if (node instanceof Block<V> block) {
                int found = block.find(key, at);
                return before + (found < 0 ? Gap.index(found) : found);
            }
            if (at == key.length) {
                return before;
            }
            Branch<V> branch = (Branch<V>) node;
            int label = key[at] & 0xFF;
            if (branch.high >= 0 && label >> 4 < branch.high) {
                return branch.value == null ? before : before + 1;
            }
            if (branch.high >= 0 && label >> 4 > branch.high) {
                return before + branch.size;
            }
            int child = Integer.bitCount(branch.starts & (2 << branch.nibble(label)) - 1) - 1;
            before += branch.value == null ? 0 : 1;
            for (int i = 0; i < child; i++) {
                before += branch.child(i).size();
            }
            node = child < 0 ? null : branch.child(child);
        }
        return before;
    }
}
