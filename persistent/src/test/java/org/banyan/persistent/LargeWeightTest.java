package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.bytes;
import static org.banyan.persistent.Keys.key;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of weights near the limit of a {@code long}: they are right, or there is an {@link ArithmeticException}. */
class LargeWeightTest {
    private static final Count MOST = Count.of(Long.MAX_VALUE);
    private static final Count NONE = Count.of(0);

    /** A trie of some keys {@code p..} whose weight is zero. */
    private static PathTrie<Count> weightless(int keys) {
        TrieBuilder<Count> builder = PathTrie.builder();
        for (int i = 0; i < keys; i++) {
            builder.set(bytes('p', i), NONE);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 250})
    void aSumThatFitsIsExact(int keys) {
        PathTrie<Count> trie = weightless(keys).with(bytes('p', 1), MOST);
        assertThat(trie.weight()).isEqualTo(Long.MAX_VALUE);
        assertThat(trie.weightBelow(key("p"))).isEqualTo(Long.MAX_VALUE);
        Structure.check(trie);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 250})
    void aSumThatDoesNotFitThrows(int keys) {
        PathTrie<Count> trie = weightless(keys).with(bytes('p', 0), MOST);
        assertThatThrownBy(() -> trie.with(bytes('p', 2), Count.of(1)).weight())
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> trie.with(bytes('p', 2), Count.of(1)).weightBelow(key("p")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> trie.with(bytes('p'), MOST).weight()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> trie.with(key("q"), MOST).weight()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> trie.toBuilder().set(key("q"), MOST).build().weight())
                .isInstanceOf(ArithmeticException.class);
        PathTrie<Count> other = weightless(keys).with(bytes('p', 2), MOST);
        assertThatThrownBy(() -> trie.join(other, Count::max).weight()).isInstanceOf(ArithmeticException.class);
        assertThat(trie.weight()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 250})
    void equalValuesThatAreTooLargeTogetherThrow(int keys) {
        assertThatThrownBy(() -> {
                    TrieBuilder<Count> builder = PathTrie.builder();
                    for (int i = 0; i < keys; i++) {
                        builder.set(bytes('p', i), Count.of(Long.MAX_VALUE / 2));
                    }
                    builder.build().weight();
                })
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 250})
    void aMergeThatMovesAWeightDoesNotOverflowOnTheWay(int keys) {
        PathTrie<Count> base = weightless(keys).with(bytes('p', keys - 1), MOST);
        PathTrie<Count> left = base.with(bytes('p', keys - 1), NONE).with(bytes('p', 0), MOST);
        PathTrie<Count> right = base.with(bytes('p', keys / 2), Count.of(0)).with(key("z"), NONE);
        PathTrie<Count> merged = PathTrie.merge(base, left, right, (b, l, r) -> l);
        assertThat(merged.weight()).isEqualTo(Long.MAX_VALUE);
        assertThat(merged.get(bytes('p', 0))).isEqualTo(MOST);
        Structure.check(merged);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 250})
    void aBuilderThatCannotBuildCanBeMended(int keys) {
        TrieBuilder<Count> builder = weightless(keys).with(bytes('p', 0), MOST).toBuilder();
        builder.set(bytes('p', 2), Count.of(1)).set(key("q"), NONE);
        assertThatThrownBy(() -> builder.build().weight()).isInstanceOf(ArithmeticException.class);
        PathTrie<Count> mended = builder.remove(bytes('p', 2)).build();
        assertThat(mended.weight()).isEqualTo(Long.MAX_VALUE);
        assertThat(mended.size()).isEqualTo(keys);
        Structure.check(mended);
    }
}
