package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathTrieTest {
    private static final Count ONE = Count.of(1);

    @Test
    void thereIsOneEmptyTrie() {
        assertThat(Keys.trie("a").without(key("a"))).isSameAs(PathTrie.empty());
        assertThat(Keys.trie("a").subTrie(key("b"))).isSameAs(PathTrie.empty());
        assertThat(PathTrie.empty().size()).isZero();
        assertThat(PathTrie.empty().weight()).isZero();
        assertThat(PathTrie.empty().get(Path.empty())).isNull();
        assertThat(PathTrie.empty()).isEmpty();
        assertThat(PathTrie.empty().hashCode()).isEqualTo(PathTrie.empty().hashCode());
    }

    @Test
    void theEmptyPathIsAKeyLikeAnyOther() {
        PathTrie<Count> trie = Keys.trie("");
        assertThat(trie.get(Path.empty())).isEqualTo(ONE);
        assertThat(trie.size()).isEqualTo(1);
        assertThat(trie.with(key("a"), ONE).get(Path.empty())).isEqualTo(ONE);
        assertThat(trie.without(Path.empty())).isSameAs(PathTrie.empty());
    }

    @Test
    void aKeyIsNotThereBecauseAnotherGoesThroughItOrStopsBeforeIt() {
        PathTrie<Count> trie = Keys.trie("abcd", "abce");
        for (String absent : new String[] {"", "a", "abc", "abcdx", "abx", "x", "abcf"}) {
            assertThat(trie.get(key(absent))).as(absent).isNull();
            assertThat(trie.without(key(absent))).as(absent).isSameAs(trie);
        }
    }

    @Test
    void addsUpWeightsThatAreZeroOrNegative() {
        PathTrie<Count> trie =
                PathTrie.<Count>empty().with(key("a"), Count.of(-5)).with(key("ab"), Count.of(0));
        assertThat(trie.weight()).isEqualTo(-5);
        assertThat(trie.with(key("a"), Count.of(7)).weight()).isEqualTo(7);
        assertThat(trie.with(key("ac"), Count.of(2)).weightBelow(key("a"))).isEqualTo(-3);
        assertThat(trie.without(key("a")).weight()).isZero();
    }

    @Test
    void aValueWithoutAWeightCountsOne() {
        PathTrie<Unit> set = PathTrie.<Unit>empty().with(key("a"), Unit.UNIT).with(key("ab"), Unit.UNIT);
        assertThat(set.weight()).isEqualTo(2);
        assertThat(set.weightBelow(key("ab"))).isEqualTo(1);
    }

    @Test
    void theIteratorEndsAndSaysSo() {
        Iterator<PathTrie.Entry<Count>> iterator = Keys.trie("b", "a").iterator();
        assertThat(iterator.next()).isEqualTo(new PathTrie.Entry<>(key("a"), ONE));
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.next()).isEqualTo(new PathTrie.Entry<>(key("b"), ONE));
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(iterator::remove).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void givesTheValuesInTheOrderOfTheirKeys() {
        PathTrie<Integer> trie =
                PathTrie.<Integer>empty().with(key("b"), 1).with(key("a"), 2).with(key("ab"), 3);
        assertThat(trie.values()).containsExactly(2, 3, 1);
        assertThat(PathTrie.empty().values()).isEmpty();
        Iterator<Integer> values =
                PathTrie.<Integer>empty().with(key("a"), 4).values().iterator();
        assertThat(values.next()).isEqualTo(4);
        assertThatThrownBy(values::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void otherContentHasAnotherHash() {
        Set<Integer> hashes = new HashSet<>();
        PathTrie<Count> trie = PathTrie.empty();
        for (int i = 0; i < 1_000; i++) {
            trie = trie.with(Keys.bytes(i >> 8, i), ONE);
            hashes.add(trie.hashCode());
            hashes.add(PathTrie.<Count>empty().with(key("k"), Count.of(i)).hashCode());
            assertThat(trie.hashCode()).isEqualTo(trie.hashCode());
        }
        assertThat(hashes).hasSizeGreaterThan(1_900);
    }

    @Test
    void operationsTakeAnExecutor() {
        PathTrie<Count> one = Keys.trie("a", "b", "bc");
        PathTrie<Count> other = Keys.trie("b", "bc", "d");
        assertThat(one.join(other, Count::max, Runnable::run)).isEqualTo(Keys.trie("a", "b", "bc", "d"));
        assertThat(one.meet(other, Count::min, Runnable::run)).isEqualTo(Keys.trie("b", "bc"));
        assertThat(one.minus(other, ModelMerge::rest, Runnable::run)).isEqualTo(Keys.trie("a"));
        assertThat(one.plus(other, Count::plus, Runnable::run).weight()).isEqualTo(6);
    }

    @Test
    void aFunctionThatThrowsComesThrough() {
        PathTrie<Count> trie = Keys.trie("a", "ab");
        assertThatThrownBy(() -> trie.updated(key("a"), old -> {
                    throw new ArithmeticException("refused");
                }))
                .hasMessage("refused");
        assertThat(trie).isEqualTo(Keys.trie("a", "ab"));
    }

    @Test
    void refusesNull() {
        PathTrie<Count> trie = Keys.trie("a");
        assertThatThrownBy(() -> trie.with(key("a"), Keys.nothing())).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aChangedValueStandsInBothPartsOfADifference() {
        PathTrie<Count> one = Keys.trie("a", "b", "c");
        PathTrie<Count> other =
                one.with(key("b"), Count.of(2)).without(key("c")).with(key("d"), ONE);
        PathTrie.Diff<Count> diff = one.diff(other);
        assertThat(diff.removed()).isEqualTo(Keys.trie("b", "c"));
        assertThat(diff.added()).isEqualTo(Keys.trie("d").with(key("b"), Count.of(2)));
        assertThat(diff.isEmpty()).isFalse();
        assertThat(one.diff(one).isEmpty()).isTrue();
        assertThat(one.diff(Keys.trie("c", "b", "a")).isEmpty()).isTrue();
    }

    @Test
    void aMergeMayLeaveKeysOut() {
        PathTrie<Count> one = Keys.trie("a", "ab", "abc", "x");
        PathTrie<Count> other =
                PathTrie.<Count>empty().with(key("ab"), Count.of(2)).with(key("x"), Count.of(2));
        PathTrie<Count> met = one.meet(other, (left, right) -> Keys.nothing());
        assertThat(met).isSameAs(PathTrie.empty());
    }

    @Test
    void restrictionLooksOnlyAtWhichKeysThereAre() {
        PathTrie<Count> trie = Keys.trie("cat", "cow", "cows", "dog");
        PathTrie<Unit> prefixes =
                PathTrie.<Unit>empty().with(key("cow"), Unit.UNIT).with(key("dogs"), Unit.UNIT);
        assertThat(trie.restrict(prefixes)).isEqualTo(Keys.trie("cow", "cows"));
    }

    @Test
    void showsItsSizeAndTheFirstEntries() {
        assertThat(PathTrie.empty()).hasToString("PathTrie(0)");
        PathTrie<Integer> trie =
                PathTrie.<Integer>empty().with(Keys.bytes(0x0A), 7).with(Keys.bytes(0xFF), 8);
        assertThat(trie).hasToString("PathTrie(2 0a=7 ff=8)");
        for (int i = 0; i < 100; i++) {
            trie = trie.with(Keys.bytes(i), i);
        }
        assertThat(trie.toString()).startsWith("PathTrie(101 00=0 01=1").endsWith(" 07=7 ...)");
    }
}
