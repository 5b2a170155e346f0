package org.banyan.persistent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A hash of bytes and numbers under a key that is drawn once per process. An author of the input cannot choose
 * collisions.
 *
 * <p>Bytes are read as the coefficients of a polynomial over the field of 2<sup>61</sup>-1 elements, which is evaluated
 * at a random point; two given inputs of n bytes collide with a probability of about n/7 in 2<sup>61</sup> before, and
 * about one in 2<sup>32</sup> after the result is cut to an {@code int} (Carter and Wegman, <i>Universal classes of
 * hash functions</i>, 1979). The values differ from process to process: they must not be stored, and nothing that a
 * caller can see may depend on their order.
 *
 * <p>Cost: O(length), seven bytes a multiplication; nothing is allocated. Stateless and thread-safe.
 */
public final class KeyedHash {
    private static final long PRIME = (1L << 61) - 1;
    private static final long CHUNK_MASK = (1L << 56) - 1;
    private static final long POINT;
    private static final long FINISH;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static {
        SplittableRandom random = new SplittableRandom();
        POINT = random.nextLong(1L << 32, PRIME);
        FINISH = random.nextLong(1L << 32, PRIME);
    }

    private KeyedHash() {}

    /**
     * Returns the hash of a range of bytes. O(length).
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the array
     */
    public static int of(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        long hash = to - from + 1L;
        int i = from;
        for (; to - i >= Long.BYTES; i += 7) {
            hash = step(hash, (long) LONGS.get(bytes, i) & CHUNK_MASK);
        }
        long tail = 0;
        for (int shift = 0; i < to; i++, shift += 8) {
            tail |= (bytes[i] & 0xFFL) << shift;
        }
        return finish(step(hash, tail));
    }

    /** Returns the hash of a number. O(1). */
    public static int of(long value) {
        return finish(step(step(1, value & 0xFFFF_FFFFL), value >>> 32));
    }

    /** Returns the hash of a running hash and that of one more part; the order of the parts counts. O(1). */
    public static int mix(int hash, int next) {
        return finish(step(step(2, hash & 0xFFFF_FFFFL), next & 0xFFFF_FFFFL));
    }

    private static long step(long hash, long chunk) {
        return reduce(multiply(hash, POINT) + chunk);
    }

    private static int finish(long hash) {
        return (int) multiply(hash, FINISH);
    }

    private static long multiply(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        return reduce((low & PRIME) + (low >>> 61 | high << 3));
    }

    private static long reduce(long value) {
        long folded = (value & PRIME) + (value >>> 61);
        return folded >= PRIME ? folded - PRIME : folded;
    }
}
