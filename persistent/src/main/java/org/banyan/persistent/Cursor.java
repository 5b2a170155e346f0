package org.banyan.persistent;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a {@link PathTrie} that moves without building keys.
 *
 * <p>A cursor stands at a path that some key begins with: at the empty path when it is made. It goes down by bytes, up
 * to any depth that it came through, and over the keys in their order. At every place it knows the value that ends
 * there and, in O(1), how many keys go on from there. A cursor reads one trie, which cannot change, for as long as it
 * likes.
 *
 * <p>Moving costs O(bytes moved over). Not thread-safe; any number of cursors may read one trie at a time.
 *
 * @param <V> the type of the values
 */
public final class Cursor<V> {
    private @Nullable Node<V>[] nodes = Node.array(16);
    private int[] starts = new int[16];
    private int[] slots = new int[16];
    private int top = -1;
    private byte[] path = new byte[64];
    private int depth;

    Cursor(@Nullable Node<V> root) {
        if (root != null) {
            push(root, 0, 0);
        }
    }

    /** How many bytes the cursor is below the root. O(1). */
    public int depth() {
        return depth;
    }

    /**
     * The byte that was passed at a depth. O(1).
     *
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public byte byteAt(int index) {
        return path[Objects.checkIndex(index, depth)];
    }

    /** The path from the root to here. O(depth). */
    public Path path() {
        return Path.of(path, 0, depth);
    }

    /**
     * A copy of the bytes between two depths. O(their number).
     *
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public byte[] bytes(int from, int to) {
        Objects.checkFromToIndex(from, to, depth);
        return Arrays.copyOfRange(path, from, to);
    }

    /** Whether a key ends here. O(1). */
    public boolean hasValue() {
        return value() != null;
    }

    /** The value of the key that ends here, or null. O(1). */
    public @Nullable V value() {
        return atNode() ? node().value() : null;
    }

    /** How many keys begin with the path to here. O(1). */
    public long sizeBelow() {
        return top < 0 ? 0 : node().size();
    }

    /** The sum of the weights of the values whose keys begin with the path to here. O(1). */
    public long weightBelow() {
        return top < 0 ? 0 : node().weight();
    }

    /** What lies below, as a trie of its own whose keys lack the path to here; its nodes are shared. O(1). */
    public PathTrie<V> subTrie() {
        return top < 0 ? PathTrie.empty() : PathTrie.of(node().from(depth - starts[top]));
    }

    /** The smallest byte by which keys go on from here, from 0 to 255, or -1 if none does. O(1). */
    public int firstLabel() {
        return nextLabel(-1);
    }

    /**
     * The smallest byte above the given one by which keys go on from here, or -1 if none does. O(log of the fan-out).
     */
    public int nextLabel(int after) {
        if (top < 0 || after >= 0xFF) {
            return -1;
        }
        Node<V> node = node();
        if (!atNode()) {
            int only = node.prefix[depth - starts[top]] & 0xFF;
            return only > after ? only : -1;
        }
        int index = after < 0 ? 0 : node.indexOf((byte) after);
        int next = index < 0 ? -index - 1 : after < 0 ? 0 : index + 1;
        return next < node.width() ? node.labels()[next] & 0xFF : -1;
    }

    /**
     * Goes down by one byte if a key goes on by it. O(log of the fan-out).
     *
     * @return whether it does; if not, the cursor has not moved
     */
    public boolean descend(int label) {
        if (top < 0) {
            return false;
        }
        Node<V> node = node();
        if (!atNode()) {
            if (node.prefix[depth - starts[top]] != (byte) label) {
                return false;
            }
            pass((byte) label);
            return true;
        }
        int index = node.indexOf((byte) label);
        if (index < 0) {
            return false;
        }
        enter(index);
        return true;
    }

    /**
     * Goes down by all the bytes of a range if a key goes on by them. O(length).
     *
     * @return whether one does; if not, the cursor has not moved
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public boolean descend(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        int start = depth;
        int at = from;
        while (at < to) {
            if (top >= 0 && !atNode()) {
                Node<V> node = node();
                int offset = depth - starts[top];
                int agreed = node.agreement(offset, bytes, at, to);
                passPrefix(node, offset, offset + agreed);
                at += agreed;
                if (at < to && !atNode()) {
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

    /** Goes down by all the bytes of a path if a key goes on by them; if not, stays and answers false. O(length). */
    public boolean descend(Path steps) {
        return descend(steps.bytes, 0, steps.bytes.length);
    }

    /**
     * Goes back up to a depth. O(nodes left behind).
     *
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public void ascendTo(int target) {
        Objects.checkIndex(target, depth + 1);
        depth = target;
        while (top > 0 && starts[top] > target) {
            nodes[top--] = null;
        }
    }

    /**
     * Goes down to the first key that begins with the path to here, which may end here.
     *
     * @return false only if the trie is empty
     */
    public boolean toFirst() {
        if (top < 0) {
            return false;
        }
        while (true) {
            Node<V> node = node();
            passPrefix(node, depth - starts[top], node.prefix.length);
            if (node.value() != null) {
                return true;
            }
            enter(0);
        }
    }

    /**
     * Goes down along the first key that begins with the path to here, by a number of bytes or to where the key ends.
     * O(bytes moved over): {@link #toFirst} for whoever needs only the beginning of a long key.
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
            int offset = depth - starts[top];
            int passed = Math.min(left, node.prefix.length - offset);
            passPrefix(node, offset, offset + passed);
            left -= passed;
            if (left > 0) {
                if (node.value() != null) {
                    return;
                }
                enter(0);
                left--;
            }
        }
    }

    /**
     * Goes on to the next key in order: the first one that is greater than the path to here, also if that begins it.
     *
     * @return false if there is none; then the cursor is at the root
     */
    public boolean next() {
        int label = firstLabel();
        return label >= 0 ? descend(label) && toFirst() : skip(0);
    }

    /**
     * Passes over all keys that begin with the path to here, and goes to the first key after them that still agrees
     * with the path to here in its first {@code floor} bytes.
     *
     * @return false if there is none; then the cursor is at the depth {@code floor}
     * @throws IndexOutOfBoundsException if the cursor is not that deep
     */
    public boolean skip(int floor) {
        Objects.checkIndex(floor, depth + 1);
        while (top > 0 && starts[top] > floor) {
            int slot = slots[top] + 1;
            int parting = starts[top] - 1;
            ascendTo(parting);
            if (slot < node().width()) {
                enter(slot);
                return toFirst();
            }
        }
        ascendTo(floor);
        return false;
    }

    /**
     * Goes to the first key that is not smaller than a given one, wherever the cursor stands. O(length of the key).
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
            if (agreed < node.prefix.length) {
                boolean after = at == bytes.length || (node.prefix[agreed] & 0xFF) > (bytes[at] & 0xFF);
                return after ? toFirst() : skip(0);
            }
            passPrefix(node, 0, agreed);
            if (at == bytes.length) {
                return toFirst();
            }
            int index = node.indexOf(bytes[at]);
            if (index >= 0) {
                enter(index);
                at++;
            } else if (-index - 1 < node.width()) {
                enter(-index - 1);
                return toFirst();
            } else {
                return skip(0);
            }
        }
        return false;
    }

    private Node<V> node() {
        Node<V> node = nodes[top];
        assert node != null;
        return node;
    }

    /** Whether the cursor is past the prefix of its node, where the value and the children are. */
    private boolean atNode() {
        return top >= 0 && depth - starts[top] == node().prefix.length;
    }

    private void enter(int slot) {
        Node<V> node = node();
        pass(node.labels()[slot]);
        push(node.child(slot), depth, slot);
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
    }

    private void pass(byte label) {
        room(1);
        path[depth++] = label;
    }

    private void passPrefix(Node<V> node, int from, int to) {
        room(to - from);
        System.arraycopy(node.prefix, from, path, depth, to - from);
        depth += to - from;
    }

    private void room(int more) {
        if (more > path.length - depth) {
            path = Arrays.copyOf(path, Math.max(depth + more, 2 * path.length));
        }
    }
}
