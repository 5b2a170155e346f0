package org.banyan.persistent.node;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Some dozens of keys in ascending order, packed into one array.
 *
 * <pre>
 *   bytes: | same next more | same next more | ... | prefix | rest of key 0 | rest of key 1 | ...
 * </pre>
 *
 * <p>All keys begin with the prefix. Each key has a record of three bytes: how many bytes behind the prefix it shares
 * with the key before it (as its complement, so that the first two bytes compare as one number), the first byte where
 * it differs, and how many bytes it has from there on. Those bytes are stored behind the prefix, the first of them a
 * second time. A search reads records alone until it has found the one index where a key can be, and compares bytes
 * there.
 *
 * <ol>
 *   <li>There are 1 to {@link #MOST_KEYS} keys, with 0 to {@link #MOST_BYTES} bytes behind the prefix.
 *   <li>The prefix is as long as possible: the whole key, if there is only one.
 *   <li>Keys ascend strictly; only the first can be as short as the prefix.
 *   <li>{@code values} has one element if all values are equal, and one for each key otherwise.
 * </ol>
 *
 * @param <V> the type of the values
 */
public final class Block<V> extends Node<V> {
    /** The limits of a block; tests lower them, so that few keys make a deep trie. */
    public static final int MOST_KEYS = limit("banyan.block.keys", 48, 128);

    public static final int MOST_BYTES = limit("banyan.block.bytes", 255, 255);

    /** The bytes of a record. */
    public static final int RECORD = 3;

    /** Two bytes of a record at once. */
    private static final VarHandle ORDER = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    /* The offsets of the parts of a record. */
    private static final int NEXT = 1;

    public static final int MORE = 2;

    public final int count;
    public final Object[] values;

    /**
     * Takes arrays that the caller does not use any more. They are best made in the call: then they follow the block
     * itself in memory.
     */
    Block(byte[] bytes, int prefixLength, int count, Object[] values) {
        super(bytes, prefixLength);
        this.count = count;
        this.values = values;
        assert count >= 1 && count <= MOST_KEYS && edges() >= 0 && edges() <= MOST_BYTES;
    }

    private static int limit(String property, int usual, int most) {
        int limit = Integer.getInteger(property, usual);
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(property + " is " + limit + ", and not from 1 to " + most);
        }
        return limit;
    }

    /** Writes a record. */
    static void record(byte[] block, int index, int same, int next, int more) {
        block[RECORD * index] = (byte) ~same;
        block[RECORD * index + NEXT] = (byte) next;
        block[RECORD * index + MORE] = (byte) more;
    }

    /** Returns a block of one key. */
    public static <V> Block<V> of(byte[] key, int from, int to, V value) {
        return new Block<>(single(key, from, to), to - from, 1, PackedValues.single(value));
    }

    private static byte[] single(byte[] key, int from, int to) {
        byte[] bytes = new byte[RECORD + to - from];
        record(bytes, 0, 0, 0, 0);
        System.arraycopy(key, from, bytes, RECORD, to - from);
        return bytes;
    }

    /** Whether so many keys with so many bytes behind their prefix fit a block. */
    static boolean fits(long keys, long edges) {
        return keys <= MOST_KEYS && edges <= MOST_BYTES;
    }

    @Override
    public int prefixStart() {
        return RECORD * count;
    }

    /** Returns the number of bytes behind the prefix, in all keys together. */
    public int edges() {
        return bytes.length - RECORD * count - prefixLength;
    }

    /** Returns how many bytes behind the prefix a key shares with the one before it. */
    public int same(int index) {
        return ~bytes[RECORD * index] & 0xFF;
    }

    /** Returns the first byte where a key differs from the one before it. */
    public int next(int index) {
        return bytes[RECORD * index + NEXT] & 0xFF;
    }

    /** Returns how many bytes a key has from where it differs from the one before it. */
    public int more(int index) {
        return bytes[RECORD * index + MORE] & 0xFF;
    }

    /** Returns how many bytes a key has behind the prefix. */
    public int length(int index) {
        return same(index) + more(index);
    }

    /** Returns the offset of the rest of the first key; the others follow. */
    public int restsStart() {
        return RECORD * count + prefixLength;
    }

    /** Returns the offset of the rest of a key. */
    public int rest(int index) {
        int at = restsStart();
        for (int i = 0; i < index; i++) {
            at += bytes[RECORD * i + MORE] & 0xFF;
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    public V value(int index) {
        return (V) values[values.length == 1 ? 0 : index];
    }

    public boolean firstIsPrefix() {
        return bytes[MORE] == 0;
    }

    @Override
    public @Nullable V value() {
        return firstIsPrefix() ? value(0) : null;
    }

    @Override
    public long size() {
        return count;
    }

    @Override
    public long weight() {
        if (values.length == 1) {
            return Math.multiplyExact(HasWeight.of(values[0]), count);
        }
        long weight = 0;
        for (Object value : values) {
            weight = Math.addExact(weight, HasWeight.of(value));
        }
        return weight;
    }

    @Override
    public int firstByte() {
        return prefixLength > 0 ? prefixByte(0) : firstNext();
    }

    /** Returns the first byte behind the prefix. */
    public int firstNext() {
        return next(firstIsPrefix() ? 1 : 0);
    }

    @Override
    public int lastByte() {
        return prefixLength > 0 ? prefixByte(0) : lastNext();
    }

    /** Returns the first byte behind the prefix of the last key. */
    public int lastNext() {
        int last = count - 1;
        while (same(last) > 0) {
            last--;
        }
        return next(last);
    }

    @Override
    public Block<V> withPrefix(byte[] newPrefix) {
        return new Block<>(bytesBelow(newPrefix), newPrefix.length, count, values);
    }

    private byte[] bytesBelow(byte[] newPrefix) {
        int records = RECORD * count;
        int rests = edges();
        byte[] copy = new byte[records + newPrefix.length + rests];
        System.arraycopy(bytes, 0, copy, 0, records);
        System.arraycopy(newPrefix, 0, copy, records, newPrefix.length);
        System.arraycopy(bytes, records + prefixLength, copy, records + newPrefix.length, rests);
        return copy;
    }

    /** Returns the value of a key, of which a part has been passed already, or null. */
    public @Nullable V get(byte[] key, int from) {
        if (agreement(0, key, from, key.length) < prefixLength) {
            return null;
        }
        int index = find(key, from + prefixLength);
        return index < 0 ? null : value(index);
    }

    /**
     * Returns the index of a key that begins with the prefix, or where it belongs.
     *
     * @param at how much of the key lies before the end of the prefix
     * @return the index, or an {@link InsertionPoint}
     */
    public int find(byte[] key, int at) {
        byte[] block = bytes;
        int end = key.length;
        int i = 0;
        if (firstIsPrefix()) {
            if (at == end) {
                return 0;
            }
            i = 1;
        }
        int agreed = 0;
        int rest = RECORD * count + prefixLength;
        while (true) {
            boolean ends = at + agreed == end;
            int wanted = 0xFF - agreed << 8 | (ends ? 0 : key[at + agreed] & 0xFF);
            int found = 0;
            while (i < count && (found = order(block, i)) < wanted) {
                rest += block[RECORD * i + MORE] & 0xFF;
                i++;
            }
            if (i == count) {
                return InsertionPoint.of(count, agreed, 0);
            }
            if (ends || found > wanted) {
                return InsertionPoint.of(i, agreed, Math.min(agreed, 0xFF - (found >> 8)));
            }
            int more = block[RECORD * i + MORE] & 0xFF;
            int from = at + agreed;
            int most = Math.min(more, end - from);
            int equal = 1;
            while (equal < most && block[rest + equal] == key[from + equal]) {
                equal++;
            }
            if (equal == more) {
                if (from + equal == end) {
                    return i;
                }
            } else if (from + equal == end || (key[from + equal] & 0xFF) < (block[rest + equal] & 0xFF)) {
                return InsertionPoint.of(i, agreed, agreed + equal);
            }
            agreed += equal;
            rest += more;
            i++;
        }
    }

    /**
     * Returns the first two bytes of a record as a number. A key is greater than the record's key if it shares less
     * with the key before, or as much and its next byte is greater.
     */
    private static int order(byte[] block, int index) {
        return (short) ORDER.get(block, RECORD * index) & 0xFFFF;
    }

    /** Returns a copy in which one key has another value. */
    public Block<V> withValue(int index, V value) {
        if (count == 1) {
            return new Block<>(bytes, prefixLength, 1, new Object[] {value});
        }
        Object[] copy = new Object[count];
        for (int i = 0; i < count; i++) {
            copy[i] = value(i);
        }
        copy[index] = value;
        return new Block<>(bytes, prefixLength, count, PackedValues.packed(copy, 0, count));
    }

    /**
     * Returns this block with one more key, of which a part has been passed already.
     *
     * @param agreed how much of the prefix agrees with the rest of the key
     * @param point what {@link #find} has found, if all of the prefix agrees
     */
    public Node<V> with(byte[] key, int from, int agreed, int point, V value) {
        if (agreed == prefixLength) {
            int at = from + agreed;
            int index = InsertionPoint.index(point);
            int saved = index == count ? 0 : InsertionPoint.sameAfter(point) - same(index);
            int more = key.length - at - InsertionPoint.sameBefore(point);
            if (more <= MOST_BYTES && fits(count + 1, edges() + more - saved)) {
                return inserted(key, at, index, InsertionPoint.sameBefore(point), saved, value);
            }
            SortedRun<V> run = new SortedRun<>(count + 1, bytes.length + key.length - from);
            run.add(this, 0, 0, index, 0);
            int same = index == 0 ? 0 : prefixLength + InsertionPoint.sameBefore(point);
            run.add(same, key, from + same, key.length, value);
            run.add(this, 0, index, count, prefixLength + InsertionPoint.sameAfter(point));
            return run.toNode();
        }
        SortedRun<V> run = new SortedRun<>(count + 1, bytes.length + key.length - from);
        boolean first = from + agreed == key.length || (key[from + agreed] & 0xFF) < prefixByte(agreed);
        if (first) {
            run.add(0, key, from, key.length, value);
            run.add(this, 0, 0, count, agreed);
        } else {
            run.add(this, 0, 0, count, 0);
            run.add(agreed, key, from + agreed, key.length, value);
        }
        return run.toNode();
    }

    private Block<V> inserted(byte[] key, int at, int index, int same, int saved, V value) {
        return new Block<>(
                insertedBytes(key, at, index, same, saved),
                prefixLength,
                count + 1,
                PackedValues.inserted(values, count, index, value));
    }

    private byte[] insertedBytes(byte[] key, int at, int index, int same, int saved) {
        int more = key.length - at - same;
        byte[] old = bytes;
        byte[] copy = new byte[old.length + RECORD + more - saved];
        int before = RECORD * index;
        int rest = rest(index);
        System.arraycopy(old, 0, copy, 0, before);
        record(copy, index, same, more == 0 ? 0 : key[at + same], more);
        System.arraycopy(old, before, copy, before + RECORD, rest - before);
        int put = rest + RECORD;
        System.arraycopy(key, at + same, copy, put, more);
        System.arraycopy(old, rest + saved, copy, put + more, old.length - rest - saved);
        if (saved > 0) {
            record(copy, index + 1, same(index) + saved, old[rest + saved], more(index) - saved);
        }
        return copy;
    }

    /** Returns this block without one of its keys; null if nothing is left. */
    public @Nullable Node<V> without(int index) {
        if (count == 1) {
            return null;
        }
        SortedRun<V> run = new SortedRun<>(count, 2 * bytes.length);
        run.add(this, 0, 0, index, 0);
        if (index + 1 < count) {
            int same = index == 0 ? 0 : prefixLength + Math.min(same(index), same(index + 1));
            run.add(this, 0, index + 1, count, same);
        }
        return run.toNode();
    }

    /** Returns the keys of a range as a block of their own. */
    public Block<V> slice(int from, int to) {
        if (from == 0 && to == count) {
            return this;
        }
        SortedRun<V> run = new SortedRun<>(to - from, bytes.length);
        run.add(this, 0, from, to, 0);
        return run.toBlock(0, to - from, 0);
    }

    /** Writes the bytes of a key that lie behind the prefix, from one of them on. */
    public void copy(int index, int from, byte[] target, int at) {
        copy(index, rest(index), from, target, at);
    }

    /** Writes the bytes of a key whose rest is known to begin at an offset. */
    public void copy(int index, int restOfIndex, int from, byte[] target, int at) {
        int need = length(index);
        int rest = restOfIndex;
        for (int i = index; need > from; i--) {
            int same = same(i);
            int start = Math.max(same, from);
            if (start < need) {
                System.arraycopy(bytes, rest + start - same, target, at + start - from, need - start);
                need = start;
            }
            if (i > 0) {
                rest -= more(i - 1);
            }
        }
    }
}
