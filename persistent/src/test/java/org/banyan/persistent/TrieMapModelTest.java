package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random views of views against those of a {@link java.util.TreeMap}. */
class TrieMapModelTest {
    private static final int ROUNDS = 60;
    private static final int VIEWS = 12;

    /** A map under test beside the one that it should be equal to. */
    private record Pair(NavigableMap<Path, Count> view, NavigableMap<Path, Count> model) {
        /** The same view of both, or this pair if both refuse it as out of range. */
        Pair narrowed(Function<NavigableMap<Path, Count>, NavigableMap<Path, Count>> narrow) {
            NavigableMap<Path, Count> narrower;
            try {
                narrower = narrow.apply(model);
            } catch (IllegalArgumentException e) {
                assertThatThrownBy(() -> narrow.apply(view)).isInstanceOf(IllegalArgumentException.class);
                return this;
            }
            return new Pair(narrow.apply(view), narrower);
        }
    }

    @ParameterizedTest
    @EnumSource
    void viewsOfViewsAreThoseOfATreeMap(KeyShape shape) {
        Random random = Seed.random("TrieMapModelTest/" + shape);
        for (int round = 0; round < ROUNDS; round++) {
            Twin twin = new Twin().edit(random, shape, random.nextInt(60));
            Pair pair = new Pair(twin.trie.asMap(), twin.map);
            for (int i = 0; i < VIEWS; i++) {
                check(pair, shape, random);
                pair = step(pair, shape, random);
            }
        }
    }

    private static Pair step(Pair pair, KeyShape shape, Random random) {
        Path from = key(pair, shape, random);
        Path to = key(pair, shape, random);
        boolean fromIncluded = random.nextBoolean();
        boolean toIncluded = random.nextBoolean();
        return pair.narrowed(
                switch (random.nextInt(8)) {
                    case 0, 1 -> NavigableMap::descendingMap;
                    case 2 -> map -> map.headMap(from, fromIncluded);
                    case 3 -> map -> map.tailMap(from, fromIncluded);
                    case 4 -> map -> (NavigableMap<Path, Count>) map.headMap(from);
                    case 5 -> map -> (NavigableMap<Path, Count>) map.tailMap(from);
                    case 6 -> map -> (NavigableMap<Path, Count>) map.subMap(from, to);
                    default -> map -> map.subMap(from, fromIncluded, to, toIncluded);
                });
    }

    /** One of the keys, or any key; a view ends at a key more often than by chance. */
    private static Path key(Pair pair, KeyShape shape, Random random) {
        Path any = shape.key(random);
        Path near = pair.model.ceilingKey(any);
        return near != null && random.nextBoolean() ? near : any;
    }

    private static void check(Pair pair, KeyShape shape, Random random) {
        NavigableMap<Path, Count> view = pair.view;
        NavigableMap<Path, Count> model = pair.model;
        assertThat(view.equals(model)).isTrue();
        assertThat(model.equals(view)).isTrue();
        assertThat(view).hasSameHashCodeAs(model).hasToString(model.toString());
        assertThat(view.comparator() == null).isEqualTo(model.comparator() == null);
        assertThat(view.size()).isEqualTo(model.size());
        assertThat(view.firstEntry()).isEqualTo(model.firstEntry());
        assertThat(view.lastEntry()).isEqualTo(model.lastEntry());
        assertThat(list(view.entrySet())).isEqualTo(list(model.entrySet()));
        assertThat(list(view.values())).isEqualTo(list(model.values()));
        assertThat(list(view.descendingMap().values()))
                .isEqualTo(list(model.descendingMap().values()));
        check(view.navigableKeySet(), model.navigableKeySet());
        check(view.descendingKeySet(), model.descendingKeySet());
        for (int i = 0; i < 8; i++) {
            checkAround(key(pair, shape, random), view, model);
        }
    }

    private static void check(NavigableSet<Path> keys, NavigableSet<Path> model) {
        assertThat(list(keys)).isEqualTo(list(model));
        assertThat(keys.parallelStream().collect(Collectors.toList())).isEqualTo(list(model));
        List<Path> backwards = new ArrayList<>();
        keys.descendingIterator().forEachRemaining(backwards::add);
        assertThat(backwards).isEqualTo(list(model.descendingSet()));
    }

    private static void checkAround(Path key, NavigableMap<Path, Count> view, NavigableMap<Path, Count> model) {
        assertThat(view.get(key)).isEqualTo(model.get(key));
        assertThat(view.containsKey(key)).isEqualTo(model.containsKey(key));
        assertThat(view.lowerEntry(key)).isEqualTo(model.lowerEntry(key));
        assertThat(view.floorEntry(key)).isEqualTo(model.floorEntry(key));
        assertThat(view.ceilingEntry(key)).isEqualTo(model.ceilingEntry(key));
        assertThat(view.higherEntry(key)).isEqualTo(model.higherEntry(key));
        assertThat(view.lowerKey(key)).isEqualTo(model.lowerKey(key));
        assertThat(view.floorKey(key)).isEqualTo(model.floorKey(key));
        assertThat(view.ceilingKey(key)).isEqualTo(model.ceilingKey(key));
        assertThat(view.higherKey(key)).isEqualTo(model.higherKey(key));
        Count value = model.get(key);
        if (value != null) {
            assertThat(view.entrySet().contains(Map.entry(key, value))).isTrue();
            assertThat(view.entrySet().contains(Map.entry(key, Count.of(-1)))).isFalse();
            assertThat(view.containsValue(value)).isTrue();
        }
    }

    private static <T> List<@Nullable T> list(Iterable<T> items) {
        List<@Nullable T> list = new ArrayList<>();
        for (T item : items) {
            list.add(item);
        }
        return list;
    }
}
