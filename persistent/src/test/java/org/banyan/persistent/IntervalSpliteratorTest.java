package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.testing.SpliteratorTester;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalSpliteratorTest {
    private static final int SET = Spliterator.DISTINCT | Spliterator.SORTED;
    private static final int ALL = Spliterator.ORDERED
            | Spliterator.SIZED
            | Spliterator.SUBSIZED
            | Spliterator.NONNULL
            | Spliterator.IMMUTABLE;

    /** Keys of four bytes, in order, each with its number. */
    private static PathTrie<Integer> numbers(int count) {
        TrieBuilder<Integer> numbers = PathTrie.builder();
        for (int i = 0; i < count; i++) {
            numbers.set(Keys.bytes(i >>> 24, i >>> 16, i >>> 8, i), i);
        }
        return numbers.build();
    }

    @ParameterizedTest
    @EnumSource
    void goesOverWhatATreeMapHas(KeyShape shape) {
        Random random = Seed.random("IntervalSpliteratorTest/" + shape);
        for (int round = 0; round < 10; round++) {
            TreeMap<Path, Count> content = shape.content(random, 40);
            PathTrie<Count> trie = Twin.inOrder(content);
            List<PathTrie.Entry<Count>> entries = new ArrayList<>();
            content.forEach((path, value) -> entries.add(new PathTrie.Entry<>(path, value)));
            SpliteratorTester.of(trie::spliterator).expect(entries).inOrder();
            assertThat(trie.stream()).isEqualTo(entries);
            Path bound = shape.key(random);
            check(trie.asMap(), content);
            check(trie.asMap().descendingMap(), content.descendingMap());
            check(trie.asMap().tailMap(bound, true), content.tailMap(bound, true));
            check(
                    trie.asMap().headMap(bound, false).descendingMap(),
                    content.headMap(bound, false).descendingMap());
        }
    }

    private static void check(NavigableMap<Path, Count> view, NavigableMap<Path, Count> content) {
        SpliteratorTester.of(view.navigableKeySet()::spliterator)
                .expect(content.keySet())
                .inOrder();
        SpliteratorTester.of(view.entrySet()::spliterator)
                .expect(content.entrySet())
                .inOrder();
        SpliteratorTester.of(view.values()::spliterator)
                .expect(content.values())
                .inOrder();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 1000})
    void splitsIntoPartsThatDifferByOneKeyAtMost(int size) {
        PathTrie<Integer> trie = numbers(size);
        for (Spliterator<Integer> whole : List.of(
                trie.asMap().values().spliterator(),
                trie.asMap().descendingMap().values().spliterator())) {
            for (List<Spliterator<Integer>> level = List.of(whole); !level.isEmpty(); level = split(level)) {
                List<Long> sizes =
                        level.stream().map(Spliterator::getExactSizeIfKnown).toList();
                assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
                assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isEqualTo(size);
            }
        }
    }

    /** The halves of all parts, or nothing if none of them can be split. */
    private static <T> List<Spliterator<T>> split(List<Spliterator<T>> parts) {
        List<Spliterator<T>> halves = new ArrayList<>();
        for (Spliterator<T> part : parts) {
            Spliterator<T> first = part.trySplit();
            if (first != null) {
                halves.add(first);
            } else {
                assertThat(part.estimateSize()).isLessThan(2);
            }
            halves.add(part);
        }
        return halves.size() > parts.size() ? halves : List.of();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPartThatIsInUseCanBeSplit(boolean descending) {
        NavigableMap<Path, Integer> ascending = numbers(1000).asMap();
        NavigableMap<Path, Integer> map = descending ? ascending.descendingMap() : ascending;
        Random random = Seed.random("IntervalSpliteratorTest/inUse/" + descending);
        for (int round = 0; round < 50; round++) {
            assertThat(exhausted(map.values().spliterator(), random)).isEqualTo(List.copyOf(map.values()));
        }
    }

    /** What a part gives in order, though its halves are used in any order. */
    private static <T> List<T> exhausted(Spliterator<T> part, Random random) {
        List<T> seen = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            long left = part.estimateSize();
            assertThat(part.tryAdvance(seen::add)).isEqualTo(left > 0);
            assertThat(part.estimateSize()).isEqualTo(Math.max(0, left - 1));
        }
        Spliterator<T> first = random.nextInt(4) == 0 ? null : part.trySplit();
        if (first == null) {
            part.forEachRemaining(seen::add);
            assertThat(part.tryAdvance(seen::add)).isFalse();
        } else if (random.nextBoolean()) {
            seen.addAll(exhausted(first, random));
            seen.addAll(exhausted(part, random));
        } else {
            List<T> after = exhausted(part, random);
            seen.addAll(exhausted(first, random));
            seen.addAll(after);
        }
        return seen;
    }

    @Test
    void parallelStreamsGiveWhatSequentialOnesGive() {
        PathTrie<Integer> trie = numbers(10_000);
        assertThat(trie.stream().parallel().collect(Collectors.toList()))
                .isEqualTo(trie.stream().collect(Collectors.toList()));
        NavigableMap<Path, Integer> view = trie.asMap()
                .subMap(Keys.bytes(0, 0, 1), true, Keys.bytes(0, 0, 30), false)
                .descendingMap();
        assertThat(view.entrySet().parallelStream().collect(Collectors.toList()))
                .isEqualTo(view.entrySet().stream().collect(Collectors.toList()));
        assertThat(view.keySet().parallelStream().skip(5).limit(3000).sorted().collect(Collectors.toList()))
                .isEqualTo(view.keySet().stream().skip(5).limit(3000).sorted().collect(Collectors.toList()));
        assertThat(view.values().parallelStream().collect(Collectors.toList()))
                .isEqualTo(view.values().stream().collect(Collectors.toList()));
    }

    @Test
    void tellsWhatThereIsToKnow() {
        PathTrie<Integer> trie = numbers(3);
        NavigableMap<Path, Integer> map = trie.asMap();
        assertThat(trie.spliterator().characteristics()).isEqualTo(ALL | SET);
        assertThat(map.keySet().spliterator().characteristics()).isEqualTo(ALL | SET);
        assertThat(map.entrySet().spliterator().characteristics()).isEqualTo(ALL | SET);
        assertThat(map.values().spliterator().characteristics()).isEqualTo(ALL);
    }

    @Test
    void isSortedByTheOrderOfTheView() {
        PathTrie<Integer> trie = numbers(2);
        NavigableMap<Path, Integer> map = trie.asMap();
        PathTrie.Entry<Integer> one = new PathTrie.Entry<>(Keys.bytes(0), 5);
        PathTrie.Entry<Integer> other = new PathTrie.Entry<>(Keys.bytes(0xFF), 4);
        assertThat(trie.spliterator().getComparator().compare(one, other)).isNegative();
        assertThat(map.entrySet()
                        .spliterator()
                        .getComparator()
                        .compare(Map.entry(one.path(), 5), Map.entry(other.path(), 4)))
                .isNegative();
        assertThat(map.descendingMap()
                        .entrySet()
                        .spliterator()
                        .getComparator()
                        .compare(Map.entry(one.path(), 5), Map.entry(other.path(), 4)))
                .isPositive();
        assertThat(map.keySet().spliterator().getComparator()).isNull();
        assertThat(map.descendingKeySet().spliterator().getComparator()).isEqualTo(Collections.reverseOrder());
        assertThatThrownBy(() -> map.values().spliterator().getComparator()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAnActionThatIsNull() {
        for (int size = 0; size < 2; size++) {
            Spliterator<PathTrie.Entry<Integer>> all = numbers(size).spliterator();
            assertThatThrownBy(() -> all.tryAdvance(Keys.nothing())).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> all.forEachRemaining(Keys.nothing())).isInstanceOf(NullPointerException.class);
            assertThat(all.estimateSize()).isEqualTo(size);
        }
    }
}
