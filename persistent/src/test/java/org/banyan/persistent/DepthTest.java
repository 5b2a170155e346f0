package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;
import static org.banyan.persistent.Keys.repeated;

import org.junit.jupiter.api.Test;

/** Depth costs no stack: tries of 100,000 nested nodes on a stack of 256 KB. */
class DepthTest {
    private static final int LEVELS = 100_000;
    private static final Count ONE = Count.of(1);
    private static final Count TWO = Count.of(2);
    private static final Path DEEPEST = repeated('a', LEVELS);
    private static final Path MIDDLE = repeated('a', LEVELS / 2);

    private final PathTrie<Count> chain = Deep.chain(LEVELS, ONE);
    private final PathTrie<Count> comb = Deep.comb(LEVELS, ONE);

    @Test
    void theStackIsTooSmallForRecursion() {
        assertThatThrownBy(() -> SmallStack.run(() -> descend(LEVELS))).hasCauseInstanceOf(StackOverflowError.class);
    }

    private static int descend(int levels) {
        return levels == 0 ? 0 : 1 + descend(levels - 1);
    }

    @Test
    void theTriesAreWhatEditsWouldHaveMade() {
        PathTrie<Count> edited = PathTrie.empty();
        TrieBuilder<Count> builder = PathTrie.builder();
        builder.set(repeated('a', 300), ONE);
        for (int i = 0; i <= 300; i++) {
            edited = edited.with(repeated('a', i), ONE);
            if (i < 300) {
                builder.set(repeated('a', i).concat(key("b")), ONE);
            }
        }
        assertThat(Structure.shape(Deep.chain(300, ONE))).isEqualTo(Structure.shape(edited));
        assertThat(Structure.shape(Deep.comb(300, ONE))).isEqualTo(Structure.shape(builder.build()));
        Structure.check(chain);
        Structure.check(comb);
    }

    @Test
    void singleEdits() {
        SmallStack.run(() -> {
            assertThat(chain.get(DEEPEST)).isEqualTo(ONE);
            assertThat(chain.get(DEEPEST.concat(key("a")))).isNull();
            PathTrie<Count> more = chain.with(DEEPEST.concat(key("b")), ONE).with(MIDDLE, TWO);
            assertThat(more.size()).isEqualTo(LEVELS + 2);
            assertThat(more.weight()).isEqualTo(LEVELS + 3);
            PathTrie<Count> less = more.without(DEEPEST).without(MIDDLE);
            assertThat(less.size()).isEqualTo(LEVELS);
            assertThat(less.sizeBelow(MIDDLE)).isEqualTo(LEVELS / 2);
            Structure.check(less);
        });
    }

    @Test
    void aBuilder() {
        SmallStack.run(() -> {
            TrieBuilder<Count> builder = chain.toBuilder().set(DEEPEST, TWO).remove(MIDDLE);
            builder.set(DEEPEST.concat(key("b")), ONE);
            PathTrie<Count> built = builder.build();
            Structure.check(built);
            assertThat(built.size()).isEqualTo(LEVELS + 1);
            assertThat(built.get(DEEPEST)).isEqualTo(TWO);
            builder.set(MIDDLE, ONE).set(DEEPEST, ONE).remove(DEEPEST.concat(key("b")));
            assertThat(builder.build()).isEqualTo(chain);
            assertThat(chain.toBuilder().remove(DEEPEST.concat(key("b"))).build())
                    .isSameAs(chain);
        });
    }

    @Test
    void aBuilderThatMakesEveryLevelAndTakesItAway() {
        int levels = 20_000;
        SmallStack.run(() -> {
            TrieBuilder<Count> builder = PathTrie.builder();
            for (int i = levels; i >= 0; i--) {
                builder.set(repeated('a', i), ONE);
            }
            assertThat(builder.build()).isEqualTo(Deep.chain(levels, ONE));
            PathTrie<Count> edited = PathTrie.empty();
            for (int i = levels; i >= 0; i--) {
                edited = edited.with(repeated('a', i), ONE);
            }
            assertThat(edited).isEqualTo(builder.build());
            for (int i = 0; i <= levels; i++) {
                edited = edited.without(repeated('a', i));
            }
            assertThat(edited).isSameAs(PathTrie.empty());
        });
    }

    @Test
    void iteration() {
        SmallStack.run(() -> {
            int length = 0;
            for (PathTrie.Entry<Count> entry : chain) {
                assertThat(entry.path().length()).isEqualTo(length++);
            }
            assertThat(length).isEqualTo(LEVELS + 1);
            assertThat(chain.toString()).startsWith("PathTrie(100001 =");
        });
    }

    @Test
    void equalityAndHash() {
        PathTrie<Count> same = Deep.chain(LEVELS, Count.of(1));
        PathTrie<Count> other = chain.with(DEEPEST, TWO).with(DEEPEST, ONE).without(DEEPEST);
        SmallStack.run(() -> {
            assertThat(chain.equals(same)).isTrue();
            assertThat(chain.equals(other)).isFalse();
            assertThat(comb.equals(Deep.comb(LEVELS, Count.of(1)))).isTrue();
            assertThat(chain.hashCode()).isEqualTo(same.hashCode());
        });
    }

    @Test
    void aCursor() {
        SmallStack.run(() -> {
            Cursor<Count> cursor = comb.cursor();
            assertThat(cursor.descend(MIDDLE)).isTrue();
            assertThat(cursor.sizeBelow()).isEqualTo(LEVELS / 2 + 1);
            assertThat(cursor.subTrie().size()).isEqualTo(LEVELS / 2 + 1);
            assertThat(cursor.seek(DEEPEST)).isTrue();
            assertThat(cursor.depth()).isEqualTo(LEVELS);
            for (int depth = LEVELS; depth > 0; depth--) {
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.depth()).isEqualTo(depth);
            }
            assertThat(cursor.next()).isFalse();
            cursor.seek(DEEPEST);
            assertThat(cursor.skip(LEVELS / 2)).isTrue();
            cursor.ascendTo(1);
            assertThat(cursor.skip(0)).isTrue();
            assertThat(cursor.path()).isEqualTo(key("b"));
        });
    }

    @Test
    void operationsOnTriesThatShareNothing() {
        PathTrie<Count> twos = Deep.chain(LEVELS, TWO);
        SmallStack.run(() -> {
            assertThat(chain.join(twos, Count::max)).isSameAs(twos);
            assertThat(chain.meet(twos, Count::min)).isSameAs(chain);
            assertThat(chain.plus(twos, Count::plus).weight()).isEqualTo(3L * (LEVELS + 1));
            assertThat(twos.minus(chain, ModelMerge::rest)).isEqualTo(chain);
            assertThat(chain.minus(twos, ModelMerge::rest)).isSameAs(PathTrie.empty());
            assertThat(chain.restrict(twos)).isSameAs(chain);
            PathTrie.Diff<Count> diff = chain.diff(twos);
            assertThat(diff.removed()).isSameAs(chain);
            assertThat(diff.added()).isSameAs(twos);
            PathTrie<Count> both = chain.join(comb, Count::max);
            Structure.check(both);
            assertThat(both.size()).isEqualTo(2 * LEVELS + 1);
            assertThat(both.meet(comb, Count::min)).isEqualTo(comb);
        });
    }

    @Test
    void theMergeOfTwoBranches() {
        Path below = DEEPEST.concat(key("b"));
        PathTrie<Count> left = chain.with(DEEPEST, TWO).without(MIDDLE);
        PathTrie<Count> right = chain.with(DEEPEST, TWO).with(below, ONE);
        PathTrie<Count> ones = Deep.chain(LEVELS, ONE);
        PathTrie<Count> twos = Deep.chain(LEVELS, TWO);
        SmallStack.run(() -> {
            PathTrie<Count> merged = PathTrie.merge(chain, left, right, ModelMerge::counts);
            Structure.check(merged);
            assertThat(merged).isEqualTo(left.with(DEEPEST, Count.of(3)).with(below, ONE));
            PathTrie<Count> more = PathTrie.merge(ones, twos, Deep.chain(LEVELS, TWO), ModelMerge::counts);
            assertThat(more).isEqualTo(Deep.chain(LEVELS, Count.of(3)));
            assertThat(PathTrie.merge(twos, ones, PathTrie.empty(), ModelMerge::counts))
                    .isSameAs(PathTrie.empty());
        });
    }

    @Test
    void whatCollapsesIntoOneEdge() {
        PathTrie<Count> deepest = PathTrie.<Count>empty().with(DEEPEST, ONE);
        SmallStack.run(() -> {
            assertThat(chain.meet(deepest, Count::min)).isSameAs(deepest);
            assertThat(chain.restrict(deepest)).isSameAs(deepest);
            assertThat(chain.minus(chain.without(DEEPEST), ModelMerge::rest)).isEqualTo(deepest);
            assertThat(chain.join(deepest, Count::max)).isSameAs(chain);
        });
    }
}
