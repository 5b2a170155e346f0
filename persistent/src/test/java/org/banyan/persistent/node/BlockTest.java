package org.banyan.persistent.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.banyan.persistent.Count;
import org.banyan.persistent.Seed;
import org.junit.jupiter.api.Test;

/** A block alone: what it finds and what it says of a key that it has not. */
class BlockTest {
    private final Random random = Seed.random("BlockTest");

    private static int common(byte[] one, byte[] other) {
        int mismatch = Arrays.mismatch(one, other);
        return mismatch < 0 ? one.length : mismatch;
    }

    private byte[] key() {
        byte[] key = new byte[random.nextInt(6)];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (random.nextInt(4) * 85);
        }
        return key;
    }

    @Test
    void findsItsKeysAndTheGapsBetweenThem() {
        for (int round = 0; round < 2000; round++) {
            TreeMap<byte[], Count> model = new TreeMap<>(Arrays::compareUnsigned);
            SortedRun<Count> run = new SortedRun<>(0, 0);
            // The empty key and another one hold the prefix empty.
            model.put(new byte[0], Count.of(1));
            for (int i = random.nextInt(12); i > 0; i--) {
                model.put(key(), Count.of(1 + random.nextInt(2)));
            }
            byte[] before = {};
            int edges = 0;
            for (Map.Entry<byte[], Count> entry : model.entrySet()) {
                byte[] key = entry.getKey();
                int same = common(before, key);
                run.add(same, key, same, key.length, entry.getValue());
                edges += key.length - same;
                before = key;
            }
            if (model.size() == 1 || !Block.fits(model.size(), edges)) {
                continue;
            }
            Block<Count> block = run.toBlock(0, run.count(), 0);
            for (int i = 0; i < 50; i++) {
                check(block, model, key());
            }
        }
    }

    private static void check(Block<Count> block, TreeMap<byte[], Count> model, byte[] key) {
        int found = block.find(key, 0);
        int index = model.headMap(key).size();
        assertThat(block.get(key, 0)).isEqualTo(model.get(key));
        if (model.containsKey(key)) {
            assertThat(found).isEqualTo(index);
            byte[] copy = new byte[key.length];
            block.copy(index, 0, copy, 0);
            assertThat(copy).isEqualTo(key);
            return;
        }
        assertThat(found).isNegative();
        assertThat(InsertionPoint.index(found)).isEqualTo(index);
        byte[] lower = model.lowerKey(key);
        byte[] higher = model.higherKey(key);
        assertThat(InsertionPoint.sameBefore(found)).isEqualTo(lower == null ? 0 : common(lower, key));
        if (higher != null) {
            assertThat(InsertionPoint.sameAfter(found)).isEqualTo(common(higher, key));
        }
    }

    @Test
    void aGapKeepsItsThreeNumbers() {
        for (int number : new int[] {0, 1, 127, 128, 255}) {
            int gap = InsertionPoint.of(number, 255 - number, number / 2);
            assertThat(gap).isNegative();
            assertThat(InsertionPoint.index(gap)).isEqualTo(number);
            assertThat(InsertionPoint.sameBefore(gap)).isEqualTo(255 - number);
            assertThat(InsertionPoint.sameAfter(gap)).isEqualTo(number / 2);
        }
    }

    @Test
    void aRunTooLongForAnArrayIsRefused() {
        SortedRun<Count> run = new SortedRun<>(0, 0);
        byte[] large = new byte[1 << 20];
        for (int i = 0; i < 100; i++) {
            run.add(0, large, 0, 1, Count.of(1));
        }
        assertThatThrownBy(() -> run.add(0, large, 0, Integer.MAX_VALUE - 50, Count.of(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not fit an array");
    }
}
