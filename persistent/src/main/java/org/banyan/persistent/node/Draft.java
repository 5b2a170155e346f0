package org.banyan.persistent.node;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A branch that a builder edits in place.
 *
 * <p>Children are in the slots of their first nibbles, and are blocks, branches or drafts. A draft belongs to the one
 * builder that made it, and no trie reaches it. While keys were only added, it has the shape that its content asks for;
 * after a removal that is restored when it is frozen.
 *
 * @param <V> the type of the values
 */
public final class Draft<V> extends Node<V> {
    public @Nullable V value;

    public final int high;
    int starts;
    public final @Nullable Node<V>[] slots;
    private boolean shrunk;

    /** The branch that this is a copy of; null if it cannot become that again. */
    private final @Nullable Branch<V> origin;

    public Draft(byte[] prefix, @Nullable V value, int high) {
        this(prefix, value, high, 0, array(16), false, null);
    }

    private Draft(
            byte[] prefix,
            @Nullable V value,
            int high,
            int starts,
            @Nullable Node<V>[] slots,
            boolean shrunk,
            @Nullable Branch<V> origin) {
        super(prefix, prefix.length);
        this.origin = origin;
        this.value = value;
        this.high = high;
        this.starts = starts;
        this.slots = slots;
        this.shrunk = shrunk;
    }

    public static <V> Draft<V> of(Branch<V> branch) {
        Draft<V> draft = new Draft<>(branch.bytes, branch.value, branch.high, 0, array(16), false, branch);
        draft.fill(branch);
        return draft;
    }

    private void fill(Branch<V> branch) {
        int rest = branch.starts;
        for (Node<V> child : branch.children) {
            slots[Integer.numberOfTrailingZeros(rest)] = child;
            rest &= rest - 1;
        }
        starts |= branch.starts;
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
        throw new IllegalStateException("a draft has no sums");
    }

    @Override
    public long weight() {
        throw new IllegalStateException("a draft has no sums");
    }

    @Override
    public int firstByte() {
        throw new IllegalStateException("a draft has no first byte");
    }

    @Override
    public int lastByte() {
        throw new IllegalStateException("a draft has no first byte");
    }

    @Override
    public Draft<V> withPrefix(byte[] newPrefix) {
        return new Draft<>(newPrefix, value, high, starts, slots, shrunk, null);
    }

    public int nibble(int label) {
        return high < 0 ? label >> 4 : label & 15;
    }

    /** Returns the only child that can have the keys of a nibble, or null. */
    public @Nullable Node<V> childAt(int nibble) {
        int upTo = starts & (2 << nibble) - 1;
        return upTo == 0 ? null : slots[31 - Integer.numberOfLeadingZeros(upTo)];
    }

    /** Returns the slot of the child to which a key with a nibble belongs, or -1. */
    public int slotFor(int nibble) {
        if ((starts >> nibble & 1) != 0) {
            return nibble;
        }
        int below = starts & (1 << nibble) - 1;
        if (below != 0) {
            int slot = 31 - Integer.numberOfLeadingZeros(below);
            if (slots[slot] instanceof Block && Nibbles.reaches(starts, slot, nibble)) {
                return slot;
            }
        }
        int above = starts & -(2 << nibble);
        if (above != 0) {
            int slot = Integer.numberOfTrailingZeros(above);
            if (slots[slot] instanceof Block && Nibbles.reaches(starts, slot, nibble)) {
                return slot;
            }
        }
        return -1;
    }

    /** Puts a node that begins with a nibble. */
    public void put(int nibble, Node<V> child) {
        slots[nibble] = child;
        starts |= 1 << nibble;
    }

    /** Replaces a child by the node that it has become with more keys. */
    public void grow(int slot, Node<V> child) {
        if (Branch.mustInline(child, high < 0)) {
            remove(slot);
            fill((Branch<V>) child);
        } else if (child instanceof Block) {
            int nibble = nibble(child.firstByte());
            if (nibble != slot) {
                remove(slot);
            }
            put(nibble, child);
        } else {
            slots[slot] = child;
        }
    }

    /** Replaces a child by the node that it has become with fewer keys. */
    public void shrink(int slot, @Nullable Node<V> child) {
        shrunk = true;
        remove(slot);
        if (child != null) {
            put(nibble(child.firstByte()), child);
        }
    }

    private void remove(int slot) {
        slots[slot] = null;
        starts &= ~(1 << slot);
    }

    public void setValue(@Nullable V newValue) {
        shrunk |= newValue == null;
        value = newValue;
    }

    /**
     * Returns a draft by the high nibble with the prefix and the value of this one, and with its children one level
     * lower.
     */
    public Draft<V> promoted() {
        Draft<V> above = new Draft<>(bytes, value, Branch.BY_HIGH, 0, array(16), true, null);
        above.put(high, new Draft<>(NO_BYTES, null, high, starts, slots, true, null));
        return above;
    }

    /** Replaces a draft below this one by the node that it was frozen to. */
    public void replaceFrozen(int slot, @Nullable Node<V> child) {
        if (child instanceof Branch) {
            slots[slot] = child;
        } else {
            shrink(slot, child);
        }
    }

    /** Returns the frozen node; all drafts below must have been frozen. */
    public @Nullable Node<V> freeze() {
        Node<V>[] children = array(Integer.bitCount(starts));
        int count = 0;
        for (int rest = starts; rest != 0; rest &= rest - 1) {
            children[count++] = slots[Integer.numberOfTrailingZeros(rest)];
        }
        if (origin != null && Arrays.equals(children, origin.children) && Objects.equals(value, origin.value)) {
            return origin;
        }
        return shrunk
                ? Rebalance.of(bytes, value, high < 0, children, count)
                : Branch.of(bytes, value, high, starts, children);
    }
}
