package org.banyan.persistent.node;

import org.jspecify.annotations.Nullable;

/**
 * A node at which keys part, or at which a key ends that others begin with. Its content does not fit a block.
 *
 * <p>The keys behind the prefix are told apart by one nibble of their next byte: by the low one if they all have the
 * same high one, and by the high one otherwise. A nibble, or an aligned range of 2, 4, 8 or 16 of them, whose keys fit
 * a block is one block, as large a range as possible; a nibble whose keys do not fit is a branch. So blocks are well
 * filled whatever the fan-out, and no node has more than sixteen children to copy or to compare.
 *
 * <ol>
 *   <li>The prefix is as long as possible: there are a value and a child, or children with different nibbles.
 *   <li>Children are in ascending order; {@code starts} has a bit for the first nibble of each.
 *   <li>{@code high} is the high nibble that all next bytes share, or {@link #BY_HIGH} if they do not.
 *   <li>The content of a child begins with the byte of which the nibble is a part.
 *   <li>No aligned range of nibbles whose content fits a block has more than one child.
 *   <li>{@code size} and {@code weight} are the sums over the value and the children.
 * </ol>
 *
 * <p>Source: the bitmap for the indexes of a sparse array is Bagwell's, <i>Ideal hash trees</i> (2001).
 *
 * @param <V> the type of the values
 */
public final class Branch<V> extends Node<V> {
    public static final int BY_HIGH = -1;

    /** The number of bits by which a byte is shifted for its low nibble. */
    public static final int LOW = 0;

    public static final int HIGH = 4;

    public final @Nullable V value;
    public final @Nullable Node<V>[] children;
    public final char starts;
    public final byte high;
    public final long size;
    public final long weight;

    private Branch(
            byte[] prefix,
            @Nullable V value,
            int high,
            int starts,
            @Nullable Node<V>[] children,
            long size,
            long weight) {
        super(prefix, prefix.length);
        this.value = value;
        this.children = children;
        this.starts = (char) starts;
        this.high = (byte) high;
        this.size = size;
        this.weight = weight;
        assert children.length == Integer.bitCount(starts);
    }

    /**
     * Returns a branch, with the sums of its children.
     *
     * @throws ArithmeticException if no {@code long} holds the sum of the weights
     */
    public static <V> Branch<V> of(
            byte[] prefix, @Nullable V value, int high, int starts, @Nullable Node<V>[] children) {
        long size = value == null ? 0 : 1;
        long weight = value == null ? 0 : HasWeight.of(value);
        for (Node<V> child : children) {
            assert child != null && !(child instanceof Draft);
            size += child.size();
            weight = Math.addExact(weight, child.weight());
        }
        return new Branch<>(prefix, value, high, starts, children, size, weight);
    }

    @Override
    public int prefixStart() {
        return 0;
    }

    @Override
    public @Nullable V value() {
        return value;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long weight() {
        return weight;
    }

    public Node<V> child(int index) {
        Node<V> child = children[index];
        assert child != null;
        return child;
    }

    @Override
    public int firstByte() {
        return prefixLength > 0 ? bytes[0] & 0xFF : child(0).firstByte();
    }

    @Override
    public int lastByte() {
        return prefixLength > 0 ? bytes[0] & 0xFF : child(children.length - 1).lastByte();
    }

    int shift() {
        return high < 0 ? HIGH : LOW;
    }

    /** Returns the nibble of a byte that this branch looks at. */
    public int nibble(int label) {
        return label >> shift() & 15;
    }

    /**
     * Whether a child looks at the same nibble of the same byte as its parent, so that its children must be the
     * parent's.
     */
    public static boolean mustInline(Node<?> child, boolean byHigh) {
        return child instanceof Branch<?> branch
                && branch.prefixLength == 0
                && branch.value == null
                && branch.high < 0 == byHigh;
    }

    /** Whether the children stand for the same nibbles, or ranges of them, as those of another branch. */
    public boolean isLike(Branch<V> other) {
        return starts == other.starts && high == other.high;
    }

    /** Returns the only child that can have the keys of a nibble, or null. */
    public @Nullable Node<V> childAt(int nibble) {
        int upTo = starts & (2 << nibble) - 1;
        return upTo == 0 ? null : children[Integer.bitCount(upTo) - 1];
    }

    /** Returns the index of the child to which a key with a nibble belongs, or {@code -(index) - 1} of a new child. */
    public int indexFor(int nibble) {
        int index = Integer.bitCount(starts & (2 << nibble) - 1) - 1;
        if ((starts >> nibble & 1) != 0) {
            return index;
        }
        if (index >= 0 && isBlockFor(index, nibble)) {
            return index;
        }
        return index + 1 < children.length && isBlockFor(index + 1, nibble) ? index + 1 : -index - 2;
    }

    private boolean isBlockFor(int index, int nibble) {
        return children[index] instanceof Block && Nibbles.reaches(starts, Nibbles.start(starts, index), nibble);
    }

    @Override
    public Branch<V> withPrefix(byte[] newPrefix) {
        return new Branch<>(newPrefix, value, high, starts, children, size, weight);
    }

    /** Returns the children alone, which do not always have the shape that their content asks for. */
    public Branch<V> withoutPrefixAndValue() {
        return value == null
                ? withPrefix(NO_BYTES)
                : new Branch<>(
                        NO_BYTES,
                        null,
                        high,
                        starts,
                        children,
                        size - 1,
                        Math.subtractExact(weight, HasWeight.of(value)));
    }

    /**
     * Returns a copy with an array of children of its own. The caller replaces one child by one that holds that much
     * more.
     */
    public Branch<V> toEdit(long moreKeys, long moreWeight) {
        return new Branch<>(
                bytes, value, high, starts, children.clone(), size + moreKeys, Math.addExact(weight, moreWeight));
    }

    /** Returns a copy in which another child, with that much more, or the children of that child, replace a child. */
    public Branch<V> withChild(int index, Node<V> child, long moreKeys, long moreWeight) {
        int start = Nibbles.start(starts, index);
        int others = starts & ~(1 << start);
        Node<V>[] copy;
        int newStarts;
        if (mustInline(child, high < 0)) {
            Branch<V> inlined = (Branch<V>) child;
            int more = inlined.children.length;
            copy = array(children.length + more - 1);
            System.arraycopy(children, 0, copy, 0, index);
            System.arraycopy(inlined.children, 0, copy, index, more);
            System.arraycopy(children, index + 1, copy, index + more, children.length - index - 1);
            newStarts = others | inlined.starts;
        } else {
            copy = children.clone();
            copy[index] = child;
            newStarts = child instanceof Block ? others | 1 << nibble(child.firstByte()) : starts;
        }
        return new Branch<>(bytes, value, high, newStarts, copy, size + moreKeys, Math.addExact(weight, moreWeight));
    }

    /** Returns a copy with one more child. */
    public Branch<V> withChild(int nibble, Block<V> child) {
        int index = Integer.bitCount(starts & (1 << nibble) - 1);
        Node<V>[] copy = array(children.length + 1);
        System.arraycopy(children, 0, copy, 0, index);
        copy[index] = child;
        System.arraycopy(children, index, copy, index + 1, children.length - index);
        return new Branch<>(
                bytes,
                value,
                high,
                starts | 1 << nibble,
                copy,
                size + child.count,
                Math.addExact(weight, child.weight()));
    }

    /** Returns a copy with other children of the given sums, which must have the shape that their content asks for. */
    public Branch<V> with(
            byte[] prefix,
            @Nullable V newValue,
            int newStarts,
            @Nullable Node<V>[] newChildren,
            long newSize,
            long newWeight) {
        return new Branch<>(prefix, newValue, high, newStarts, newChildren, newSize, newWeight);
    }

    /** Returns a copy with another value of its own. */
    public Branch<V> withValue(V newValue) {
        long moreKeys = value == null ? 1 : 0;
        long moreWeight = Math.subtractExact(HasWeight.of(newValue), value == null ? 0 : HasWeight.of(value));
        return new Branch<>(
                bytes, newValue, high, starts, children, size + moreKeys, Math.addExact(weight, moreWeight));
    }

    /** Returns the node that remains when the value is removed. */
    public Node<V> withoutValue() {
        assert value != null;
        if (size - 1 > Block.MOST_KEYS && children.length > 1) {
            return new Branch<>(
                    bytes, null, high, starts, children, size - 1, Math.subtractExact(weight, HasWeight.of(value)));
        }
        Node<V> left = Rebalance.of(bytes, null, high < 0, children, children.length);
        assert left != null;
        return left;
    }

    /** Returns the node that remains when keys of one child are removed, and the child becomes a block or null. */
    public Node<V> withShrunkChild(int index, @Nullable Block<V> child, long fewerKeys, long lessWeight) {
        int width = children.length - (child == null ? 1 : 0);
        Node<V>[] copy = array(width);
        System.arraycopy(children, 0, copy, 0, index);
        int start = Nibbles.start(starts, index);
        int newStarts = starts & ~(1 << start);
        if (child == null) {
            System.arraycopy(children, index + 1, copy, index, width - index);
        } else {
            System.arraycopy(children, index, copy, index, width - index);
            copy[index] = child;
            newStarts |= 1 << nibble(child.firstByte());
        }
        Branch<V> left = width == 0 || width == 1 && value == null || size - fewerKeys <= Block.MOST_KEYS
                ? null
                : Rebalance.mergeNeighbours(
                        this, newStarts, copy, index, size - fewerKeys, Math.subtractExact(weight, lessWeight));
        if (left == null) {
            Node<V> rebalanced = Rebalance.of(bytes, value, high < 0, copy, width);
            assert rebalanced != null;
            return rebalanced;
        }
        return left;
    }
}
