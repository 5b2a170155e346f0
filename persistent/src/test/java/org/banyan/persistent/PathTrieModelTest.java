package org.banyan.persistent;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random edits against a {@link java.util.TreeMap}. */
class PathTrieModelTest {
    @ParameterizedTest
    @EnumSource
    void isWhatATreeMapIsAfterEveryEdit(KeyShape shape) {
        Random random = Seed.random("PathTrieModelTest/" + shape);
        for (int round = 0; round < 40; round++) {
            Twin twin = new Twin();
            for (int step = 0; step < 80; step++) {
                twin.edit(random, shape);
                twin.check();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void becomesTheEmptyTrieWhenTheLastKeyGoes(KeyShape shape) {
        Random random = Seed.random("PathTrieModelTest/empty/" + shape);
        for (int round = 0; round < 40; round++) {
            Twin twin = new Twin().edit(random, shape, 30);
            while (!twin.map.isEmpty()) {
                Path last = twin.map.lastKey();
                twin.map.remove(last);
                twin.trie = twin.trie.without(last);
                twin.check();
            }
        }
    }
}
