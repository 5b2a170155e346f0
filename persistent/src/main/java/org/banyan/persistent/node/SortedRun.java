package org.banyan.persistent.node;

import java.util.Arrays;

/**
 * Keys in ascending order on their way into nodes, each without the bytes that it shares with the one before it.
 *
 * <p>A buffer that belongs to one operation and is reused within it. Not thread-safe.
 *
 * @param <V> the type of the values
 */
public final class SortedRun<V> {
    private int count;
    private int[] same;
    private int[] starts;
    private byte[] bytes;
    private Object[] values;
    private Object[] single = {};

    public SortedRun(int keys, int room) {
        same = new int[keys];
        starts = new int[keys + 1];
        values = new Object[keys];
        bytes = new byte[room];
    }

    public int count() {
        return count;
    }

    public void clear() {
        Arrays.fill(values, 0, count, null);
        count = 0;
    }

    /**
     * Adds a key that shares some bytes with the last one and continues with a range of others.
     *
     * @throws IllegalStateException if the bytes of all keys do not fit an array
     */
    public void add(int agreed, byte[] source, int from, int to, V value) {
        int i = count;
        if (i == same.length) {
            int more = 2 * i + 16;
            same = Arrays.copyOf(same, more);
            starts = Arrays.copyOf(starts, more + 1);
            values = Arrays.copyOf(values, more);
        }
        int start = starts[i];
        int length = to - from;
        if (length > bytes.length - start) {
            bytes = Arrays.copyOf(bytes, room(start, length));
        }
        System.arraycopy(source, from, bytes, start, length);
        same[i] = agreed;
        values[i] = value;
        count = i + 1;
        starts[count] = start + length;
    }

    private int room(int used, int more) {
        long wanted = (long) used + more;
        if (wanted > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(wanted + " bytes of keys at once do not fit an array");
        }
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(wanted, 2L * bytes.length));
    }

    /** Returns how many bytes the keys so far occupy. */
    public int used() {
        return starts[count];
    }

    /**
     * Adds some keys of a block, without the first bytes of its prefix.
     *
     * @param agreed how many bytes the first of them shares with the last key here
     */
    public void add(Block<V> block, int offset, int from, int to, int agreed) {
        if (from == to) {
            return;
        }
        int rest = block.rest(from);
        int above = block.prefixLength - offset;
        int shared = from == 0 ? 0 : above + block.same(from);
        if (from == 0) {
            rest -= above;
        }
        int length = above + block.length(from);
        if (agreed >= shared) {
            add(agreed, block.bytes, rest + agreed - shared, rest + length - shared, block.value(from));
        } else {
            add(block, offset, from, agreed, block.value(from));
        }
        rest += length - shared;
        for (int i = from + 1; i < to; i++) {
            int more = block.more(i);
            add(above + block.same(i), block.bytes, rest, rest + more, block.value(i));
            rest += more;
        }
    }

    /** Adds one key of a block, after keys of the block have been left out with which it shares more. */
    public void add(Block<V> block, int offset, int index, int agreed, V value) {
        int above = block.prefixLength - offset;
        byte[] key = new byte[above + block.length(index)];
        System.arraycopy(block.bytes, block.prefixStart() + offset, key, 0, above);
        block.copy(index, 0, key, above);
        add(agreed, key, agreed, key.length, value);
    }

    /** Returns how many bytes a key shares with the one before it. */
    int same(int index) {
        return same[index];
    }

    /** Returns how many bytes a key has. */
    int length(int index) {
        return same[index] + starts[index + 1] - starts[index];
    }

    /** Returns a byte of a key, from where it differs from the key before it. */
    int byteAt(int index, int depth) {
        return bytes[starts[index] + depth - same[index]] & 0xFF;
    }

    /** Returns a copy of some bytes of a key, from where it differs from the key before it. */
    byte[] bytes(int index, int from, int to) {
        int start = starts[index] - same[index];
        return Node.slice(bytes, start + from, start + to);
    }

    @SuppressWarnings("unchecked")
    V value(int index) {
        return (V) values[index];
    }

    /** Returns how many edges some keys have in a trie of bytes, below the bytes that they have in common. */
    int edges(int from, int to, int common) {
        return starts[to] - starts[from] + same[from] - common;
    }

    /** Returns how many bytes the keys of a range have in common. */
    int common(int from, int to) {
        int common = length(from);
        for (int i = from + 1; i < to; i++) {
            common = Math.min(common, same[i]);
        }
        return common;
    }

    /** Returns the node of all keys; there must be one. */
    public Node<V> toNode() {
        if (count <= Block.MOST_KEYS) {
            int common = common(0, count);
            if (edges(0, count, common) <= Block.MOST_BYTES) {
                return toBlock(0, count, 0, common);
            }
        }
        return new BulkLoad<>(this).build();
    }

    /** Returns a block of some keys without their first bytes, which they have in common. */
    Block<V> toBlock(int from, int to, int depth) {
        return toBlock(from, to, depth, common(from, to));
    }

    private Block<V> toBlock(int from, int to, int depth, int common) {
        return new Block<>(packedBytes(from, to, depth, common), common - depth, to - from, packed(from, to));
    }

    private byte[] packedBytes(int from, int to, int depth, int common) {
        int records = Block.RECORD * (to - from);
        int start = starts[from] + depth - same[from];
        int length = starts[to] - start;
        byte[] block = new byte[records + length];
        System.arraycopy(bytes, start, block, records, length);
        int more = length(from) - common;
        Block.record(block, 0, 0, more == 0 ? 0 : byteAt(from, common), more);
        for (int i = from + 1; i < to; i++) {
            int at = starts[i];
            Block.record(block, i - from, same[i] - common, bytes[at], starts[i + 1] - at);
        }
        return block;
    }

    private Object[] packed(int from, int to) {
        Object[] packed = PackedValues.packed(values, from, to);
        if (packed.length == 1) {
            // Consecutive blocks with the same single value share its array.
            if (single.length == 1 && single[0] == packed[0]) {
                return single;
            }
            single = packed;
        }
        return packed;
    }
}
