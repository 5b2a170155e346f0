package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random walks of a cursor against a {@link CursorModel}. */
class CursorModelTest {
    @ParameterizedTest
    @EnumSource
    void seesWhatTheModelSeesAfterEveryStep(KeyShape shape) {
        Random random = Seed.random("CursorModelTest/" + shape);
        for (int round = 0; round < 150; round++) {
            Twin twin = new Twin().edit(random, shape, random.nextInt(60));
            CursorModel model = new CursorModel(twin.map);
            Cursor<Count> cursor = twin.trie.cursor();
            for (int step = 0; step < 60; step++) {
                step(cursor, model, twin.map.size(), shape, random);
                check(cursor, model, random);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void zigzagsOverTheKeysWithDetours(KeyShape shape) {
        Random random = Seed.random("CursorModelTest/zigzag/" + shape);
        for (int round = 0; round < 20; round++) {
            Twin twin = new Twin().edit(random, shape, 300);
            CursorModel model = new CursorModel(twin.map);
            Cursor<Count> cursor = twin.trie.cursor();
            int forward = 50;
            for (int step = 0; step < 400; step++) {
                if (random.nextInt(8) == 0) {
                    step(cursor, model, twin.map.size(), shape, random);
                    forward = random.nextInt(101);
                } else if (random.nextInt(100) < forward) {
                    assertThat(cursor.next()).isEqualTo(model.next());
                } else {
                    assertThat(cursor.previous()).isEqualTo(model.previous());
                }
                assertThat(cursor.path()).isEqualTo(model.here);
                assertThat(cursor.value()).isEqualTo(model.value());
                assertThat(twin.trie.rank(model.here)).isEqualTo(model.rank());
                assertThat(cursor.sizeBelow()).isEqualTo(model.below().size());
            }
        }
    }

    private static void step(Cursor<Count> cursor, CursorModel model, int keys, KeyShape shape, Random random) {
        int depth = random.nextInt(model.here.length() + 1);
        Path key = shape.key(random);
        int label = shape.label(random);
        switch (random.nextInt(13)) {
            case 0, 1 -> assertThat(cursor.descend(label)).isEqualTo(model.descend(Keys.bytes(label)));
            case 2 -> assertThat(cursor.descend(key)).isEqualTo(model.descend(key));
            case 3 -> {
                byte[] around = Keys.key("x").concat(key).concat(Keys.key("y")).toByteArray();
                assertThat(cursor.descend(around, 1, 1 + key.length())).isEqualTo(model.descend(key));
            }
            case 4 -> {
                cursor.ascendTo(depth);
                model.here = model.here.slice(0, depth);
            }
            case 5 -> assertThat(cursor.next()).isEqualTo(model.next());
            case 6 -> assertThat(cursor.skip(depth)).isEqualTo(model.skip(depth));
            case 7 -> assertThat(cursor.seek(key)).isEqualTo(model.seek(key));
            case 8, 9 -> assertThat(cursor.previous()).isEqualTo(model.previous());
            case 10 -> assertThat(cursor.toLast()).isEqualTo(model.toLast());
            case 11 -> toIndex(cursor, model, keys, random);
            default -> assertThat(cursor.toFirst()).isEqualTo(model.toFirst());
        }
    }

    private static void toIndex(Cursor<Count> cursor, CursorModel model, int keys, Random random) {
        int index = random.nextInt(keys + 1);
        if (index < keys) {
            cursor.toIndex(index);
            model.toIndex(index);
        } else {
            assertThatThrownBy(() -> cursor.toIndex(index)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static void check(Cursor<Count> cursor, CursorModel model, Random random) {
        assertThat(cursor.path()).isEqualTo(model.here);
        assertThat(cursor.depth()).isEqualTo(model.here.length());
        assertThat(cursor.value()).isEqualTo(model.value());
        assertThat(cursor.hasValue()).isEqualTo(model.value() != null);
        assertThat(cursor.firstLabel()).isEqualTo(model.nextLabel(-1));
        int after = random.nextInt(256);
        assertThat(cursor.nextLabel(after)).isEqualTo(model.nextLabel(after));
        int from = random.nextInt(cursor.depth() + 1);
        assertThat(Path.of(cursor.bytes(from, cursor.depth()))).isEqualTo(model.here.slice(from, model.here.length()));
        for (int i = 0; i < cursor.depth(); i++) {
            assertThat(cursor.byteAt(i)).isEqualTo(model.here.byteAt(i));
        }
        TreeMap<Path, Count> below = model.below();
        assertThat(cursor.sizeBelow()).isEqualTo(below.size());
        assertThat(cursor.weightBelow())
                .isEqualTo(below.values().stream().mapToLong(Count::weight).sum());
        if (random.nextInt(4) == 0) {
            Twin.check(cursor.subTrie(), below);
        }
    }
}
