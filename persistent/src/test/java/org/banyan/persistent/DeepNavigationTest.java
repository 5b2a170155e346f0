package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;
import static org.banyan.persistent.Keys.repeated;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Depth costs no stack: positions, appends and concurrent merges in a million nested keys, on a stack of 256 KB. */
class DeepNavigationTest {
    private static final int LEVELS = 1_000_000;
    private static final Count ONE = Count.of(1);
    private static final Count TWO = Count.of(2);
    private static final Path DEEPEST = repeated('a', LEVELS);
    private static final Path MIDDLE = repeated('a', LEVELS / 2);
    private static final PathTrie<Count> CHAIN = Deep.chain(LEVELS, ONE);

    @Test
    void aCursorGoesBackFromTheLastKeyToTheFirst() {
        SmallStack.run(() -> {
            Cursor<Count> cursor = CHAIN.cursor();
            assertThat(cursor.toLast()).isTrue();
            for (int depth = LEVELS; depth > 0; depth--) {
                require(cursor.depth() == depth);
                require(cursor.previous());
            }
            assertThat(cursor.depth()).isZero();
            assertThat(cursor.hasValue()).isTrue();
            assertThat(cursor.previous()).isFalse();
        });
    }

    @Test
    void aCursorTurnsRoundDeepDown() {
        SmallStack.run(() -> {
            Cursor<Count> cursor = CHAIN.cursor();
            cursor.toIndex(LEVELS / 2);
            for (int turn = 1; turn < 300; turn++) {
                for (int i = 0; i < turn; i++) {
                    require(turn % 2 == 0 ? cursor.previous() : cursor.next());
                }
            }
            assertThat(cursor.depth()).isEqualTo(LEVELS / 2 + 150);
        });
    }

    /** An assertion that is cheap enough to be made a million times. */
    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("not where it should be");
        }
    }

    @Test
    void aCombIsWalkedBackwards() {
        PathTrie<Count> comb = Deep.comb(LEVELS, ONE);
        SmallStack.run(() -> {
            Cursor<Count> cursor = comb.cursor();
            assertThat(cursor.toLast()).isTrue();
            assertThat(cursor.path()).isEqualTo(key("b"));
            for (int depth = 2; depth <= LEVELS; depth++) {
                require(cursor.previous());
                require(cursor.depth() == depth);
            }
            assertThat(cursor.previous()).isTrue();
            assertThat(cursor.path()).isEqualTo(DEEPEST);
            assertThat(cursor.previous()).isFalse();
            assertThat(comb.rank(key("b"))).isEqualTo(LEVELS);
            assertThat(comb.entryAt(0).path()).isEqualTo(DEEPEST);
        });
    }

    @Test
    void ranksAndIndexes() {
        SmallStack.run(() -> {
            assertThat(CHAIN.rank(DEEPEST)).isEqualTo(LEVELS);
            assertThat(CHAIN.rank(DEEPEST.concat(key("a")))).isEqualTo(LEVELS + 1);
            assertThat(CHAIN.rank(MIDDLE.concat(key("b")))).isEqualTo(LEVELS + 1);
            assertThat(CHAIN.entryAt(LEVELS).path()).isEqualTo(DEEPEST);
            assertThat(CHAIN.entryAt(LEVELS / 2).path()).isEqualTo(MIDDLE);
            assertThatThrownBy(() -> CHAIN.entryAt(LEVELS + 1)).isInstanceOf(IndexOutOfBoundsException.class);
        });
    }

    @Test
    void appendsBelowTheDeepestKey() {
        Path below = DEEPEST.concat(key("a"));
        SmallStack.run(() -> {
            TrieBuilder<Count> builder = CHAIN.toBuilder();
            assertThatThrownBy(() -> builder.append(MIDDLE, TWO)).isInstanceOf(IllegalArgumentException.class);
            builder.append(below, TWO).append(MIDDLE.concat(key("b")), TWO);
            PathTrie<Count> built = builder.build();
            assertThat(built.equals(CHAIN.with(below, TWO).with(MIDDLE.concat(key("b")), TWO)))
                    .isTrue();
        });
    }

    @Test
    void appendsEveryLevel() {
        int levels = 3_000;
        SmallStack.run(() -> {
            TrieBuilder<Count> builder = PathTrie.builder();
            for (int i = 0; i <= levels; i++) {
                builder.append(repeated('a', i), ONE);
            }
            assertThat(builder.build().equals(Deep.chain(levels, ONE))).isTrue();
        });
    }

    @Test
    void setsManyAtDifferentDepths() {
        Path below = DEEPEST.concat(key("a"));
        SmallStack.run(() -> {
            TrieBuilder<Count> builder = CHAIN.toBuilder();
            builder.setAll(List.of(
                    new PathTrie.Entry<>(below, ONE),
                    new PathTrie.Entry<>(MIDDLE, TWO),
                    new PathTrie.Entry<>(below, TWO)));
            PathTrie<Count> built = builder.build();
            Structure.check(built);
            assertThat(built.equals(CHAIN.with(MIDDLE, TWO).with(below, TWO))).isTrue();
        });
    }

    @Test
    void mergesWithTheHelpOfThreads() {
        PathTrie<Count> twos = Deep.chain(LEVELS, TWO);
        ExecutorService pool =
                Executors.newFixedThreadPool(2, task -> new Thread(null, task, "small-stack-pool", 256 * 1024));
        try {
            SmallStack.run(() -> {
                assertThat(CHAIN.join(twos, Count::max, pool)).isSameAs(twos);
                assertThat(CHAIN.meet(twos, Count::min, Runnable::run)).isSameAs(CHAIN);
                PathTrie<Count> left = CHAIN.with(MIDDLE, TWO);
                PathTrie<Count> right = CHAIN.without(DEEPEST);
                PathTrie<Count> merged = PathTrie.merge(CHAIN, left, right, ModelMerge::counts, pool);
                assertThat(merged.equals(left.without(DEEPEST))).isTrue();
            });
        } finally {
            pool.shutdownNow();
        }
    }
}
