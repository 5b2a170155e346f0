package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a keyed hash promises. The key is drawn anew in every run, so the tests of spread ask for far less than is to be
 * expected: a twentieth of equal hashes would already be some thousand times too many.
 */
class KeyedHashTest {
    @Test
    void sameBytesHaveOneHashWhereverTheyStand() {
        Random random = Seed.random("KeyedHashTest");
        for (int length = 0; length < 70; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            int expected = KeyedHash.of(bytes, 0, length);
            for (int offset = 0; offset < 20; offset++) {
                byte[] around = new byte[offset + length + random.nextInt(20)];
                random.nextBytes(around);
                System.arraycopy(bytes, 0, around, offset, length);
                assertThat(KeyedHash.of(around, offset, offset + length)).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyBitCounts() {
        byte[] bytes = new byte[40];
        Set<Integer> hashes = new HashSet<>();
        hashes.add(KeyedHash.of(bytes, 0, bytes.length));
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
            hashes.add(KeyedHash.of(bytes, 0, bytes.length));
            bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
        }
        assertThat(hashes).hasSizeGreaterThanOrEqualTo(320);
    }

    @Test
    void theLengthCounts() {
        byte[] zeros = new byte[10_000];
        assertSpread(zeros.length, length -> KeyedHash.of(zeros, 0, length));
    }

    @Test
    void namesOfOneStringHashSpread() {
        assertThat(name(0)).hasSameHashCodeAs(name(99_999));
        assertSpread(100_000, i -> {
            byte[] bytes = name(i).getBytes(StandardCharsets.UTF_8);
            return KeyedHash.of(bytes, 0, bytes.length);
        });
    }

    /** Names that are all equal to {@link String#hashCode}. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }

    @Test
    void multiplesOfTwoToThe32Spread() {
        assertSpread(20_000, i -> KeyedHash.of((long) i << 32));
        assertSpread(20_000, i -> {
            byte[] bytes = new byte[8];
            bytes[4] = (byte) i;
            bytes[5] = (byte) (i >> 8);
            return KeyedHash.of(bytes, 0, 8);
        });
    }

    @Test
    void smallNumbersAndSingleBitsSpread() {
        assertSpread(20_000, KeyedHash::of);
        assertSpread(64, bit -> KeyedHash.of(1L << bit));
        assertSpread(64, bit -> KeyedHash.of(-1L << bit));
    }

    @Test
    void theOrderOfMixedPartsCounts() {
        assertSpread(20_000, i -> KeyedHash.mix(i, 7));
        assertSpread(20_000, i -> KeyedHash.mix(7, i));
        assertSpread(200 * 200, i -> KeyedHash.mix(i / 200, i % 200));
        assertThat(KeyedHash.mix(1, 2)).isEqualTo(KeyedHash.mix(1, 2));
    }

    @Test
    void refusesRangesThatAreNotThere() {
        byte[] bytes = new byte[20];
        assertThatThrownBy(() -> KeyedHash.of(bytes, 0, 21)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> KeyedHash.of(bytes, -1, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> KeyedHash.of(bytes, 5, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> KeyedHash.of(bytes, 21, 21)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theKeyIsDrawnAnewEveryTimeTheClassIsLoaded() throws ReflectiveOperationException, IOException {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            Class<?> again = new Loader().load(KeyedHash.class);
            hashes.add((Integer) again.getMethod("of", long.class).invoke(null, 1L));
        }
        assertThat(hashes).hasSizeGreaterThan(1);
    }

    private static void assertSpread(int inputs, IntUnaryOperator hash) {
        long distinct = IntStream.range(0, inputs).map(hash).distinct().count();
        assertThat(distinct).as("distinct hashes of %d inputs", inputs).isGreaterThan(inputs - inputs / 20L - 1);
    }

    private static final class Loader extends ClassLoader {
        Class<?> load(Class<?> type) throws IOException {
            try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                byte[] code = in == null ? new byte[0] : in.readAllBytes();
                return defineClass(type.getName(), code, 0, code.length);
            }
        }
    }
}
