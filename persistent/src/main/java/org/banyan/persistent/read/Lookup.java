package org.banyan.persistent.read;

import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.Draft;
import org.banyan.persistent.node.InsertionPoint;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/** Look-ups of keys and of their ranks. */
public final class Lookup {
    private Lookup() {}

    /** Returns the value of a key, or null. O(length of the key). */
    public static <V> @Nullable V get(@Nullable Node<V> root, byte[] key) {
        Node<V> node = root;
        int at = 0;
        while (true) {
            if (node instanceof Branch<V> branch) {
                int length = branch.prefixLength;
                if (length != 0) {
                    if (branch.agreement(0, key, at, key.length) < length) {
                        return null;
                    }
                    at += length;
                }
                if (at == key.length) {
                    return branch.value;
                }
                // The other nibble of this byte is compared in the child.
                node = branch.childAt(branch.nibble(key[at] & 0xFF));
            } else if (node instanceof Block<V> block) {
                return block.get(key, at);
            } else if (node instanceof Draft<V> draft) {
                int length = draft.prefixLength;
                if (draft.agreement(0, key, at, key.length) < length) {
                    return null;
                }
                at += length;
                if (at == key.length) {
                    return draft.value;
                }
                node = draft.childAt(draft.nibble(key[at] & 0xFF));
            } else {
                return null;
            }
        }
    }

    /** Returns the number of keys that are less than a path. O(length of the path). */
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
                return before + (found < 0 ? InsertionPoint.index(found) : found);
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
