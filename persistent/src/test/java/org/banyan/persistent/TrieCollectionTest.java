package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.banyan.persistent.PathTrie.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrieCollectionTest {
    private static List<Entry<String>> entries(KeyShape shape, Random random) {
        List<Entry<String>> entries = new ArrayList<>();
        for (int i = random.nextInt(2000); i > 0; i--) {
            entries.add(new Entry<>(shape.key(random), String.valueOf((char) ('a' + random.nextInt(3)))));
        }
        return entries;
    }

    @ParameterizedTest
    @EnumSource
    void theLastOfAKeyWinsHoweverManyThreadsCollect(KeyShape shape) {
        Random random = Seed.random("TrieCollectionTest/last/" + shape);
        for (int round = 0; round < 10; round++) {
            List<Entry<String>> entries = entries(shape, random);
            TreeMap<Path, String> expected = new TreeMap<>();
            entries.forEach(each -> expected.put(each.path(), each.value()));
            for (Stream<Entry<String>> stream : List.of(entries.stream(), entries.parallelStream())) {
                PathTrie<String> trie = stream.collect(PathTrie.toTrie());
                Structure.check(trie);
                assertThat(trie.asMap()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfAKeyAreMergedInOrderHoweverManyThreadsCollect(KeyShape shape) {
        Random random = Seed.random("TrieCollectionTest/merged/" + shape);
        for (int round = 0; round < 10; round++) {
            List<Entry<String>> entries = entries(shape, random);
            TreeMap<Path, String> expected = new TreeMap<>();
            entries.forEach(each -> expected.merge(each.path(), each.value(), String::concat));
            for (Stream<Entry<String>> stream : List.of(entries.stream(), entries.parallelStream())) {
                PathTrie<String> trie = stream.collect(PathTrie.toTrie(Entry::path, Entry::value, String::concat));
                Structure.check(trie);
                assertThat(trie.asMap()).isEqualTo(expected);
            }
        }
    }

    @Test
    void equalValuesOfDifferentPartsAreMergedToo() {
        Collector<String, ?, PathTrie<Integer>> counts = PathTrie.toTrie(Keys::key, word -> 1, Integer::sum);
        assertThat(collectedInParts(counts, List.of("a", "b"), List.of("a", "b", "b")))
                .isEqualTo(PathTrie.<Integer>empty().with(key("a"), 2).with(key("b"), 3));
    }

    @Test
    void aPartWithoutElementsChangesNothing() {
        Collector<String, ?, PathTrie<Integer>> counts = PathTrie.toTrie(Keys::key, word -> 1, Integer::sum);
        PathTrie<Integer> one = PathTrie.<Integer>empty().with(key("a"), 1);
        assertThat(collectedInParts(counts, List.of("a"), List.of())).isEqualTo(one);
        assertThat(collectedInParts(counts, List.of(), List.of("a"))).isEqualTo(one);
        assertThat(collectedInParts(counts, List.of(), List.of())).isSameAs(PathTrie.empty());
    }

    private static <T, A, R> R collectedInParts(Collector<T, A, R> collector, List<T> first, List<T> second) {
        A one = collector.supplier().get();
        first.forEach(each -> collector.accumulator().accept(one, each));
        A other = collector.supplier().get();
        second.forEach(each -> collector.accumulator().accept(other, each));
        return collector.finisher().apply(collector.combiner().apply(one, other));
    }

    @Test
    void aTrieThatIsStreamedAndCollectedIsTheSame() {
        PathTrie<Count> trie = Keys.trie("", "a", "ab", "b");
        assertThat(trie.stream().collect(PathTrie.toTrie())).isEqualTo(trie);
        assertThat(trie.stream().parallel().collect(PathTrie.toTrie())).isEqualTo(trie);
    }

    @Test
    void saysWhatIsNull() {
        Entry<Integer> keyless = new Entry<>(Keys.nothing(), 1);
        Entry<Integer> valueless = new Entry<>(key("a"), Keys.nothing());
        assertThatThrownBy(() -> Stream.of(keyless).collect(PathTrie.toTrie()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no key of " + keyless);
        assertThatThrownBy(() -> Stream.of(valueless).collect(PathTrie.toTrie()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no value of " + valueless);
        Function<String, Integer> length = String::length;
        assertThatThrownBy(
                        () -> Stream.of("a", "a").collect(PathTrie.toTrie(Keys::key, length, (a, b) -> Keys.nothing())))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no merged value");
        assertThatThrownBy(() -> PathTrie.toTrie(Keys::key, length, Keys.nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("merge function");
    }
}
