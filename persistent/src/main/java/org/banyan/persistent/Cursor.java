package org.banyan.persistent;

import java.util.Arrays;
import java.util.Objects;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Branch;
import org.banyan.persistent.node.InsertionPoint;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A position in a {@link PathTrie} that moves without building keys.
 *
 * <p>A cursor stands at a path that some key begins with; a new one stands at the empty path. It moves down by bytes,
 * up to any depth that it came through, and over the keys in their order. At every position it knows the value of the
 * key that ends there and, in O(1), the number of keys that begin with the path. A cursor reads one trie, which cannot
 * change.
 *
 * <p>Cost: a move is O(bytes moved over). Not thread-safe; any number of cursors may read one trie at a time.
 *
 * @param <V> the type of the values
 */
public final class Cursor<V> {
    private @Nullable Node<V>[] nodes = Node.array(16);

    /** The number of bytes above each node, and its index among the children of its parent. */
    private int[] starts = new int[16];

    private int[] slots = new int[16];
    private int top = -1;
    private byte[] path = new byte[64];
    private int depth;

    /*
     * Behind the prefix of a block: the first key that begins with the path to the position, and where its rest begins.
     * All of its bytes are in the path, also those beyond the depth.
     */
    private int index;
    private int rest;

    private int touched;

    Cursor(@Nullable Node<V> root) {
        if (root != null) {
            push(root, 0, 0);
        }
    }

    /** Returns the number of bytes between the root and the position. O(1). */
    public int depth() {
        return depth;
    }

    /**
     * Returns the byte that was passed at a depth. O(1).
     *
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public byte byteAt(int at) {
        return path[Objects.checkIndex(at, depth)];
    }

    /** Returns the path from the root to the position. O(depth). */
    public Path path() {
        return Path.of(path, 0, depth);
    }

    /**
     * Returns a copy of the bytes between two depths. O(their number).
     *
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public byte[] bytes(int from, int to) {
        Objects.checkFromToIndex(from, to, depth);
        return Arrays.copyOfRange(path, from, to);
    }

    /** Whether a key ends at the position. O(1). */
    public boolean hasValue() {
        return value() != null;
    }

    /** Returns the value of the key that ends at the position, or null. O(1). */
    public @Nullable V value() {
        if (top < 0) {
            return null;
        }
        Node<V> node = node();
        int behind = depth - starts[top] - node.prefixLength;
        if (node instanceof Block<V> block) {
            return behind >= 0 && block.length(index) == behind ? block.value(index) : null;
        }
        return behind == 0 ? node.value() : null;
    }

    /** Returns the number of keys that begin with the path to the position. O(1). */
    public long sizeBelow() {
        if (top < 0) {
            return 0;
        }
        return node() instanceof Block<V> block ? groupEnd(block) - groupStart() : node().size();
    }

    /**
     * Returns the sum of the weights of the values whose keys begin with the path to the position. O(1).
     *
     * @throws ArithmeticException if no {@code long} holds the sum
     */
    public long weightBelow() {
        if (top < 0) {
            return 0;
        }
        if (!(node() instanceof Block<V> block)) {
            return node().weight();
        }
        long weight = 0;
        int end = groupEnd(block);
        for (int i = groupStart(); i < end; i++) {
            weight = Math.addExact(weight, Weighted.of(block.value(i)));
        }
        return weight;
    }

    /**
     * Returns the keys that begin with the path to the position, without that path, as a trie that shares their nodes.
     * O(1).
     */
    public PathTrie<V> subTrie() {
        if (top < 0) {
            return PathTrie.empty();
        }
        Node<V> node = node();
        Node<V> part = node instanceof Block<V> block ? block.slice(groupStart(), groupEnd(block)) : node;
        return PathTrie.of(part.from(depth - starts[top]));
    }

    /**
     * Returns the smallest next byte of the keys that begin with the path to the position, from 0 to 255, or -1 if
     * there is none. O(1).
     */
    public int firstLabel() {
        return nextLabel(-1);
    }

    /** Returns the smallest next byte that is greater than the given one, or -1 if there is none. O(1). */
    public int nextLabel(int after) {
        if (top < 0 || after >= 0xFF) {
            return -1;
        }
        Node<V> node = node();
        int behind = depth - starts[top] - node.prefixLength;
        if (behind < 0) {
            int only = node.prefixByte(depth - starts[top]);
            return only > after ? only : -1;
        }
        if (node instanceof Block<V> block) {
            return nextLabel(block, behind, after);
        }
        return nextLabel((Branch<V>) node, after);
    }

    private int nextLabel(Block<V> block, int behind, int after) {
        if (block.length(index) > behind && (path[depth] & 0xFF) > after) {
            return path[depth] & 0xFF;
        }
        for (int i = index + 1; i < block.count && block.same(i) >= behind; i++) {
            if (block.same(i) == behind && block.next(i) > after) {
                return block.next(i);
            }
        }
        return -1;
    }

    private static <V> int nextLabel(Branch<V> branch, int after) {
        int first = 0;
        if (after >= 0) {
            int low = branch.high < 0 ? after >> 4 : after - (branch.high << 4);
            if (low > 15) {
                return -1;
            }
            first = low < 0 ? 0 : Math.max(0, Integer.bitCount(branch.starts & (2 << low) - 1) - 1);
        }
        for (int i = first; i < branch.children.length; i++) {
            int label = firstLabel(branch.child(i), after);
            if (label >= 0) {
                return label;
            }
        }
        return -1;
    }

    /** Returns the smallest first byte of a node's keys that is greater than the given one, or -1. */
    private static <V> int firstLabel(Node<V> node, int after) {
        if (node.prefixLength > 0) {
            return node.prefixByte(0) > after ? node.prefixByte(0) : -1;
        }
        if (node instanceof Block<V> block) {
            for (int i = block.firstIsPrefix() ? 1 : 0; i < block.count; i++) {
                if (block.same(i) == 0 && block.next(i) > after) {
                    return block.next(i);
                }
            }
            return -1;
        }
        return nextLabel((Branch<V>) node, after);
    }

    /**
     * Moves down by one byte if a key continues with it. O(1).
     *
     * @return whether it does; otherwise the cursor has not moved
     */
    public boolean descend(int label) {
        int wanted = label & 0xFF;
        int level = top;
        while (top >= 0) {
            Node<V> node = node();
            int behind = depth - starts[top] - node.prefixLength;
            if (behind < 0) {
                if (node.prefixByte(depth - starts[top]) != wanted) {
                    break;
                }
                pass((byte) label);
                if (behind == -1 && node instanceof Block<V> block) {
                    load(block);
                }
                return true;
            }
            if (node instanceof Block<V> block) {
                if (descend(block, behind, wanted)) {
                    return true;
                }
                break;
            }
            Branch<V> branch = (Branch<V>) node;
            int child = branch.high >= 0 && branch.high != wanted >> 4
                    ? -1
                    : Integer.bitCount(branch.starts & (2 << branch.nibble(wanted)) - 1) - 1;
            if (child < 0) {
                break;
            }
            enter(branch, child);
        }
        while (top > level) {
            nodes[top--] = null;
        }
        return false;
    }

    private boolean descend(Block<V> block, int behind, int label) {
        if (block.length(index) > behind && (path[depth] & 0xFF) == label) {
            depth++;
            return true;
        }
        int at = rest + block.more(index);
        for (int i = index + 1; i < block.count && block.same(i) >= behind; i++) {
            if (block.same(i) == behind && block.next(i) == label) {
                moveTo(block, i, at);
                depth++;
                return true;
            }
            at += block.more(i);
        }
        return false;
    }

    /**
     * Moves down by all the bytes of a range if a key continues with them. O(length).
     *
     * @return whether it does; otherwise the cursor has not moved
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public boolean descend(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        int start = depth;
        int at = from;
        while (at < to) {
            int behind = top < 0 ? 0 : depth - starts[top] - node().prefixLength;
            if (behind < 0) {
                int agreed = node().agreement(depth - starts[top], bytes, at, to);
                passPrefix(node(), agreed);
                at += agreed;
                if (at < to && agreed < -behind) {
                    ascendTo(start);
                    return false;
                }
            } else if (descend(bytes[at])) {
                at++;
            } else {
                ascendTo(start);
                return false;
            }
        }
        return true;
    }

    /**
     * Moves down by all the bytes of a path if a key continues with them. O(length).
     *
     * @return whether it does; otherwise the cursor has not moved
     */
    public boolean descend(Path steps) {
        return descend(steps.bytes, 0, steps.bytes.length);
    }

    /**
     * Moves back up to a depth. O(nodes left behind).
     *
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public void ascendTo(int target) {
        Objects.checkIndex(target, depth + 1);
        while (top > 0 && starts[top] >= target) {
            nodes[top--] = null;
        }
        depth = target;
        if (top >= 0 && node() instanceof Block<V> block && behind(block) >= 0) {
            toGroupStart(block);
        }
    }

    /**
     * Moves down to the first key that begins with the path to the position, which may end there. O(bytes moved over).
     *
     * @return false only if the trie is empty
     */
    public boolean toFirst() {
        if (top < 0) {
            return false;
        }
        while (true) {
            Node<V> node = node();
            passPrefix(node, node.prefixLength - (depth - starts[top]));
            if (node instanceof Block<V> block) {
                depth = starts[top] + block.prefixLength + block.length(index);
                return true;
            }
            Branch<V> branch = (Branch<V>) node;
            if (branch.value != null) {
                return true;
            }
            enter(branch, 0);
        }
    }

    /**
     * Moves down along the first key that begins with the path to the position, by a number of bytes or to the end of
     * the key. O(bytes moved over). This serves callers that need only the beginning of a long key.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public void toFirst(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("a negative number of bytes: " + most);
        }
        int left = most;
        while (top >= 0 && left > 0) {
            Node<V> node = node();
            int ahead = node.prefixLength - (depth - starts[top]);
            if (ahead > 0) {
                int passed = Math.min(left, ahead);
                passPrefix(node, passed);
                left -= passed;
            } else if (node instanceof Block<V> block) {
                int end = starts[top] + block.prefixLength + block.length(index);
                depth += Math.min(left, end - depth);
                return;
            } else {
                Branch<V> branch = (Branch<V>) node;
                if (branch.value != null) {
                    return;
                }
                enter(branch, 0);
            }
        }
    }

    /**
     * Moves down to the last key that begins with the path to the position, which may end there. O(bytes moved over).
     *
     * @return false only if the trie is empty
     */
    public boolean toLast() {
        if (top < 0) {
            return false;
        }
        while (true) {
            Node<V> node = node();
            passPrefix(node, node.prefixLength - (depth - starts[top]));
            if (node instanceof Block<V> block) {
                int last = groupEnd(block) - 1;
                int at = rest;
                for (int i = index; i < last; i++) {
                    at += block.more(i);
                }
                jumpTo(block, last, at, behind(block));
                return true;
            }
            Branch<V> branch = (Branch<V>) node;
            enter(branch, branch.children.length - 1);
        }
    }

    /**
     * Moves to the next key in order: the first one that is greater than the path to the position, also if that begins
     * it. O(bytes moved over).
     *
     * @return false if there is none; then the cursor is at the root
     */
    public boolean next() {
        if (top < 0) {
            return false;
        }
        Node<V> node = node();
        int behind = depth - starts[top] - node.prefixLength;
        if (behind >= 0) {
            if (node instanceof Block<V> block) {
                if (block.length(index) > behind) {
                    return toFirst();
                }
                int next = index + 1;
                if (next < block.count) {
                    moveTo(block, next, rest + block.more(index));
                    depth = starts[top] + block.prefixLength + block.length(next);
                    return true;
                }
                return leave(0);
            }
            enter((Branch<V>) node, 0);
        }
        return toFirst();
    }

    /**
     * Moves back to the key before: the greatest one that is less than the path to the position. O(bytes moved over).
     *
     * @return false if there is none; then the cursor is at the root
     */
    public boolean previous() {
        if (top < 0) {
            return false;
        }
        if (node() instanceof Block<V> block && behind(block) >= 0 && index > 0) {
            int same = block.same(index);
            jumpTo(block, index - 1, rest - block.more(index - 1), same);
            return true;
        }
        while (top > 0) {
            int slot = slots[top];
            depth = starts[top];
            nodes[top--] = null;
            Branch<V> branch = (Branch<V>) node();
            if (slot > 0) {
                enter(branch, slot - 1);
                return toLast();
            }
            if (branch.value != null) {
                return true;
            }
        }
        depth = 0;
        return false;
    }

    /**
     * Passes over all keys that begin with the path to the position, and moves to the first key after them that agrees
     * with that path in its first {@code floor} bytes. O(bytes moved over).
     *
     * @return false if there is none; then the cursor is at the depth {@code floor}
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public boolean skip(int floor) {
        Objects.checkIndex(floor, depth + 1);
        if (top >= 0 && node() instanceof Block<V> block && behind(block) > 0) {
            int behind = behind(block);
            int at = rest + block.more(index);
            int i = index + 1;
            while (i < block.count && block.same(i) >= behind) {
                at += block.more(i++);
            }
            int above = starts[top] + block.prefixLength;
            if (i < block.count && above + block.same(i) >= floor) {
                moveTo(block, i, at);
                depth = above + block.length(i);
                return true;
            }
            if (i < block.count) {
                ascendTo(floor);
                return false;
            }
        }
        return leave(floor);
    }

    /** Moves to the first key behind the top node that agrees with the path to the position in its first bytes. */
    private boolean leave(int floor) {
        while (top > 0 && starts[top] >= floor) {
            int slot = slots[top] + 1;
            depth = starts[top];
            nodes[top--] = null;
            Branch<V> branch = (Branch<V>) node();
            if (slot < branch.children.length) {
                enter(branch, slot);
                touchBelow();
                return toFirst();
            }
        }
        ascendTo(floor);
        return false;
    }

    /**
     * Moves to the first key that is not smaller than a given one, from any position. O(length of the key).
     *
     * @return false if there is none; then the cursor is at the root
     */
    public boolean seek(Path key) {
        ascendTo(0);
        byte[] bytes = key.bytes;
        int at = 0;
        while (top >= 0) {
            Node<V> node = node();
            int agreed = node.agreement(0, bytes, at, bytes.length);
            at += agreed;
            if (agreed < node.prefixLength) {
                return at == bytes.length || node.prefixByte(agreed) > (bytes[at] & 0xFF) ? toFirst() : leave(0);
            }
            passPrefix(node, agreed);
            if (node instanceof Block<V> block) {
                int found = block.find(bytes, at);
                int first = found < 0 ? InsertionPoint.index(found) : found;
                if (first == block.count) {
                    return leave(0);
                }
                jumpTo(block, first, block.rest(first), 0);
                return true;
            }
            if (at == bytes.length) {
                return toFirst();
            }
            Branch<V> branch = (Branch<V>) node;
            int label = bytes[at] & 0xFF;
            if (branch.high >= 0 && branch.high != label >> 4) {
                if (branch.high < label >> 4) {
                    return leave(0);
                }
                enter(branch, 0);
                return toFirst();
            }
            int child = Integer.bitCount(branch.starts & (2 << branch.nibble(label)) - 1) - 1;
            if (child < 0) {
                enter(branch, 0);
                return toFirst();
            }
            enter(branch, child);
        }
        return false;
    }

    /**
     * Moves to the key with an index in ascending order, from zero, from any position. O(length of the key).
     *
     * @throws IndexOutOfBoundsException if there is no such key
     */
    public void toIndex(long number) {
        Objects.checkIndex(number, nodes[0] == null ? 0 : nodes[0].size());
        ascendTo(0);
        long left = number;
        while (true) {
            Node<V> node = node();
            passPrefix(node, node.prefixLength);
            if (node instanceof Block<V> block) {
                jumpTo(block, (int) left, block.rest((int) left), 0);
                return;
            }
            Branch<V> branch = (Branch<V>) node;
            if (branch.value != null && left-- == 0) {
                return;
            }
            int child = 0;
            long size = branch.child(0).size();
            while (left >= size) {
                left -= size;
                size = branch.child(++child).size();
            }
            enter(branch, child);
        }
    }

    /**
     * Loads what the next steps will read. The nodes of an edited trie are scattered in memory, and independent loads
     * are served in parallel.
     */
    private void touchBelow() {
        if (node() instanceof Branch<V> branch) {
            int sum = 0;
            for (Node<V> child : branch.children) {
                assert child != null;
                sum += child.bytes.length;
            }
            touched = sum;
        }
    }

    private Node<V> node() {
        Node<V> node = nodes[top];
        assert node != null;
        return node;
    }

    /** Returns how many bytes the cursor is behind the prefix of its node. */
    private int behind(Node<V> node) {
        return depth - starts[top] - node.prefixLength;
    }

    private void enter(Branch<V> branch, int slot) {
        push(branch.child(slot), depth, slot);
    }

    private void push(Node<V> node, int start, int slot) {
        if (++top == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * top);
            starts = Arrays.copyOf(starts, 2 * top);
            slots = Arrays.copyOf(slots, 2 * top);
        }
        nodes[top] = node;
        starts[top] = start;
        slots[top] = slot;
        if (node.prefixLength == 0 && node instanceof Block<V> block) {
            load(block);
        }
    }

    /** Moves to the first key of a block whose prefix has been passed. */
    private void load(Block<V> block) {
        index = 0;
        rest = block.restsStart();
        int more = block.more(0);
        room(starts[top] + block.prefixLength + more);
        System.arraycopy(block.bytes, rest, path, starts[top] + block.prefixLength, more);
    }

    /** Moves to a later key of a block. The path has all bytes that it shares with the key before it. */
    private void moveTo(Block<V> block, int newIndex, int newRest) {
        int more = block.more(newIndex);
        int from = starts[top] + block.prefixLength + block.same(newIndex);
        index = newIndex;
        rest = newRest;
        room(from + more);
        System.arraycopy(block.bytes, newRest, path, from, more);
    }

    /** Moves to the end of any key of a block. The path has a number of its bytes behind the prefix already. */
    private void jumpTo(Block<V> block, int newIndex, int newRest, int known) {
        index = newIndex;
        rest = newRest;
        int above = starts[top] + block.prefixLength;
        depth = above + block.length(newIndex);
        room(depth);
        block.copy(newIndex, newRest, known, path, above + known);
    }

    /**
     * Returns the index of the first key of a block that begins with the path to the position, which may lie in its
     * prefix.
     */
    private int groupStart() {
        return node() instanceof Block<V> block && behind(block) > 0 ? index : 0;
    }

    private int groupEnd(Block<V> block) {
        int behind = behind(block);
        if (behind <= 0) {
            return block.count;
        }
        int end = index + 1;
        while (end < block.count && block.same(end) >= behind) {
            end++;
        }
        return end;
    }

    /** Moves back to the first key of a block that begins with the path to the position. */
    private void toGroupStart(Block<V> block) {
        int behind = behind(block);
        int first = index;
        int at = rest;
        while (first > 0 && block.same(first) >= behind) {
            at -= block.more(--first);
        }
        if (first != index) {
            int here = depth;
            jumpTo(block, first, at, behind);
            depth = here;
        }
    }

    private void pass(byte label) {
        room(depth + 1);
        path[depth++] = label;
    }

    private void passPrefix(Node<V> node, int count) {
        if (count <= 0) {
            return;
        }
        int from = node.prefixStart() + depth - starts[top];
        room(depth + count);
        System.arraycopy(node.bytes, from, path, depth, count);
        depth += count;
        if (node instanceof Block<V> block && depth - starts[top] == node.prefixLength) {
            load(block);
        }
    }

    private void room(int length) {
        if (length > path.length) {
            path = Arrays.copyOf(path, Math.max(length, 2 * path.length));
        }
    }
}
