package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.persistent.Keys.key;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrieMapTest {
    private static final Count ONE = Count.of(1);

    /** A change of a map. The keys a and b are there, x is not, so that some would change nothing. */
    record Change(String name, Consumer<NavigableMap<Path, Count>> on) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("put", map -> map.put(key("a"), ONE)),
                new Change("putAll", map -> map.putAll(Map.of())),
                new Change("putIfAbsent", map -> map.putIfAbsent(key("a"), ONE)),
                new Change("compute", map -> map.compute(key("x"), (k, old) -> null)),
                new Change("computeIfAbsent", map -> map.computeIfAbsent(key("a"), k -> ONE)),
                new Change("computeIfPresent", map -> map.computeIfPresent(key("x"), (k, old) -> old)),
                new Change("merge", map -> map.merge(key("a"), ONE, (one, other) -> one)),
                new Change("replace", map -> map.replace(key("x"), ONE)),
                new Change("replace if equal", map -> map.replace(key("x"), ONE, ONE)),
                new Change("replaceAll", map -> map.replaceAll((k, old) -> old)),
                new Change("remove", map -> map.remove(key("x"))),
                new Change("remove if equal", map -> map.remove(key("x"), ONE)),
                new Change("pollFirstEntry", NavigableMap::pollFirstEntry),
                new Change("pollLastEntry", NavigableMap::pollLastEntry),
                new Change("clear", Map::clear),
                new Change("setValue", map -> map.firstEntry().setValue(ONE)),
                new Change(
                        "setValue in the set",
                        map -> map.entrySet().iterator().next().setValue(ONE)),
                new Change("pollFirst", map -> map.navigableKeySet().pollFirst()),
                new Change("pollLast", map -> map.descendingKeySet().pollLast()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesEveryChange(Change change) {
        PathTrie<Count> trie = Keys.trie("a", "b");
        assertThatThrownBy(() -> change.on.accept(trie.asMap())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> change.on.accept(trie.asMap().descendingMap()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> change.on.accept(trie.asMap().headMap(key("b"), true)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(trie).isEqualTo(Keys.trie("a", "b"));
    }

    @Test
    void theCollectionsOfAMapRefuseEveryChange() {
        NavigableMap<Path, Count> map = Keys.trie("a", "b").asMap();
        for (NavigableSet<Path> keys : List.of(map.navigableKeySet(), map.descendingKeySet())) {
            refusesEveryChange(keys, key("x"));
            refusesEveryChange(keys.descendingSet(), key("x"));
            refusesEveryChange(keys.subSet(keys.first(), true, keys.last(), true), key("x"));
        }
        refusesEveryChange(map.keySet(), key("x"));
        refusesEveryChange(map.values(), Count.of(7));
        refusesEveryChange(map.entrySet(), Map.entry(key("x"), ONE));
    }

    private static <T> void refusesEveryChange(Collection<T> items, T absent) {
        List<Consumer<Collection<T>>> changes = List.of(
                all -> all.add(absent),
                all -> all.addAll(List.of()),
                all -> all.remove(absent),
                all -> all.removeAll(List.of()),
                all -> all.retainAll(List.copyOf(items)),
                all -> all.removeIf(item -> false),
                Collection::clear,
                all -> {
                    var iterator = all.iterator();
                    iterator.next();
                    iterator.remove();
                });
        for (Consumer<Collection<T>> change : changes) {
            assertThatThrownBy(() -> change.accept(items)).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(items).hasSize(2);
    }

    @Test
    void aViewOfNoKeysHasNoneToGive() {
        for (NavigableMap<Path, Count> map :
                List.of(PathTrie.<Count>empty().asMap(), Keys.trie("a").asMap().headMap(key("a"), false))) {
            assertThat(map).isEmpty();
            assertThat(map.firstEntry()).isNull();
            assertThat(map.lastEntry()).isNull();
            assertThat(map.floorEntry(key("z"))).isNull();
            assertThat(map.ceilingEntry(key(""))).isNull();
            assertThatThrownBy(map::firstKey).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(map::lastKey).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(map.navigableKeySet()::first).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(map.navigableKeySet()::last).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void aBoundOutsideOfAViewIsNamed() {
        NavigableMap<Path, Count> map = Keys.trie("a", "b", "c").asMap().subMap(key("b"), true, key("c"), false);
        assertThatThrownBy(() -> map.headMap(key("d"), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the bound 64 lies outside of the view's keys, [62, 63)");
        assertThatThrownBy(() -> map.tailMap(key("c"), true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(map.tailMap(key("c"), false)).isEmpty();
        assertThatThrownBy(() -> Keys.trie("a").asMap().subMap(key("c"), key("b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("63 is greater than 62");
        assertThatThrownBy(() -> map.headMap(key("b")).headMap(key("a")))
                .hasMessage("the bound 61 lies outside of the view's keys, [62, 62)");
        assertThatThrownBy(() -> Keys.trie("a").asMap().headMap(key("b")).headMap(key("c")))
                .hasMessage("the bound 63 lies outside of the view's keys, (-∞, 62)");
    }

    @Test
    void refusesKeysThatAreNullOrNoPaths() {
        for (NavigableMap<Path, Count> map :
                List.of(PathTrie.<Count>empty().asMap(), Keys.trie("a").asMap())) {
            List<Consumer<Path>> questions = List.of(
                    map::get,
                    map::containsKey,
                    map::lowerKey,
                    map::floorKey,
                    map::ceilingKey,
                    map::higherKey,
                    map::headMap,
                    map::tailMap,
                    map.keySet()::contains,
                    key -> map.subMap(key, key("b")),
                    key -> map.subMap(key("b"), key));
            for (Consumer<Path> question : questions) {
                assertThatThrownBy(() -> question.accept(Keys.nothing()))
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("key");
            }
            assertThatThrownBy(() -> map.get("a")).isInstanceOf(ClassCastException.class);
            assertThatThrownBy(() -> map.containsKey("a")).isInstanceOf(ClassCastException.class);
            assertThatThrownBy(() -> map.keySet().contains("a")).isInstanceOf(ClassCastException.class);
            assertThat(map.equals(Map.of("a", ONE))).isFalse();
        }
    }

    @Test
    void aViewOutlivesLaterVersions() {
        PathTrie<Count> trie = Keys.trie("a", "b");
        NavigableMap<Path, Count> map = trie.asMap();
        PathTrie<Count> later = trie.without(key("a")).with(key("c"), ONE);
        assertThat(map).containsOnlyKeys(key("a"), key("b"));
        assertThat(later.asMap()).containsOnlyKeys(key("b"), key("c"));
    }

    @Test
    void theComparatorOfTheDescendingMapIsTheReverseOrder() {
        NavigableMap<Path, Count> map = Keys.trie("a").asMap();
        assertThat(map.comparator()).isNull();
        assertThat(map.descendingMap().comparator()).isEqualTo(Collections.reverseOrder());
        assertThat(map.descendingMap().descendingMap().comparator()).isNull();
        assertThat(new TreeMap<>(map.descendingMap())).isEqualTo(map);
        assertThat(new TreeMap<>(map.descendingMap()).comparator()).isEqualTo(Collections.reverseOrder());
    }

    @Test
    void longKeysAndKeysThatBeginOthersHaveNeighbours() {
        Path stem = Keys.repeated('s', 100_000);
        PathTrie<Count> trie = PathTrie.<Count>empty()
                .with(Path.empty(), ONE)
                .with(stem, ONE)
                .with(stem.concat(key("a")), ONE)
                .with(stem.concat(key("c")), ONE);
        NavigableMap<Path, Count> map = trie.asMap();
        assertThat(map.firstKey()).isEqualTo(Path.empty());
        assertThat(map.higherKey(Path.empty())).isEqualTo(stem);
        assertThat(map.lowerKey(stem)).isEqualTo(Path.empty());
        assertThat(map.ceilingKey(stem.concat(key("b")))).isEqualTo(stem.concat(key("c")));
        assertThat(map.floorKey(stem.concat(key("b")))).isEqualTo(stem.concat(key("a")));
        assertThat(map.tailMap(stem, false)).hasSize(2);
        assertThat(map.headMap(stem, true)).containsOnlyKeys(Path.empty(), stem);
    }
}
