package org.banyan.jmh.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Ordered;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.jmh.trie.map.TrieKind;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of map does what its benchmarks take it to do, with keys of every shape. */
class KindsTest {
    private static final int SIZE = 500;

    static List<Arguments> kindsAndShapes() {
        return Kinds.names().stream()
                .flatMap(kind -> Arrays.stream(Keys.values()).map(keys -> Arguments.of(kind, keys)))
                .toList();
    }

    static Stream<Arguments> having(Class<?> ability) {
        return kindsAndShapes().stream()
                .filter(arguments ->
                        ability.isInstance(Kinds.of((String) arguments.get()[0])));
    }

    static Stream<Arguments> persistent() {
        return having(Persistent.class);
    }

    static Stream<Arguments> joining() {
        return having(Joining.class);
    }

    static Stream<Arguments> branching() {
        return joining().filter(arguments -> Kinds.of((String) arguments.get()[0]) instanceof Persistent);
    }

    static Stream<Arguments> ordered() {
        return having(Ordered.class);
    }

    @ParameterizedTest
    @MethodSource("kindsAndShapes")
    void holdsWhatWasPutIn(String name, Keys keys) {
        Kind<Object> kind = Kinds.of(name);
        Path[] stored = keys.stored(SIZE);
        Object map = kind.of(stored);

        assertThat(kind.size(map)).isEqualTo(SIZE);
        assertThat(stored).allMatch(key -> kind.get(map, key) != null);
        assertThat(keys.fresh(SIZE, SIZE)).allMatch(key -> kind.get(map, key) == null);
        assertThat(kind.sum(map)).isEqualTo(Kind.sum(Arrays.asList(stored).iterator()));
    }

    @ParameterizedTest
    @MethodSource("kindsAndShapes")
    void isEqualInWhateverOrderItWasMade(String name, Keys keys) {
        Kind<Object> kind = Kinds.of(name);
        Path[] stored = keys.stored(SIZE);
        Object map = kind.of(stored);

        assertThat(map.equals(kind.of(Keys.shuffledCopy(stored)))).isTrue();
        assertThat(map.equals(kind.ofSorted(Keys.sortedCopy(stored)))).isTrue();
        assertThat(map.equals(kind.of(keys.stored(SIZE - 1)))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("persistent")
    void leavesTheMapBeforeAWriteAsItWas(String name, Keys keys) {
        Persistent<Object> kind = (Persistent<Object>) Kinds.of(name);
        Path[] stored = keys.stored(SIZE);
        Path fresh = keys.fresh(1, SIZE)[0];
        Object map = kind.of(stored);

        Object more = kind.with(map, fresh);
        Object fewer = kind.without(map, stored[0]);

        assertThat(kind.get(more, fresh)).isNotNull();
        assertThat(kind.get(fewer, stored[0])).isNull();
        assertThat(kind.size(more)).isEqualTo(SIZE + 1);
        assertThat(kind.size(fewer)).isEqualTo(SIZE - 1);
        assertThat(map.equals(kind.of(stored))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("joining")
    void joinsAndLeavesBothSidesAsTheyWere(String name, Keys keys) {
        Joining<Object> kind = (Joining<Object>) Kinds.of(name);
        Path[] stored = keys.stored(SIZE);
        Path[] some = Arrays.copyOfRange(stored, 0, SIZE / 2);
        Path[] others = Arrays.copyOfRange(stored, SIZE / 3, SIZE);
        Object left = kind.of(some);
        Object right = kind.of(others);

        assertThat(kind.join(left, right).equals(kind.of(stored))).isTrue();
        assertThat(left.equals(kind.of(some))).isTrue();
        assertThat(right.equals(kind.of(others))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("branching")
    void joinsBranches(String name, Keys keys) {
        Persistent<Object> kind = (Persistent<Object>) Kinds.of(name);
        BranchPairs branches = new BranchPairs(kind, keys.name(), SIZE, "1%");
        branches.next();

        Object joined = ((Joining<Object>) Kinds.of(name)).join(branches.left(), branches.right());

        assertThat(kind.size(joined)).isEqualTo(SIZE + 2 * SIZE / 100);
    }

    @ParameterizedTest
    @EnumSource
    void mergesBranchesToWhatTheyJoinTo(Keys keys) {
        TrieKind kind = new TrieKind();
        Path[] fresh = keys.fresh(2, SIZE);
        PathTrie<Unit> base = kind.of(keys.stored(SIZE));
        PathTrie<Unit> left = kind.with(base, fresh[0]);
        PathTrie<Unit> right = kind.with(base, fresh[1]);

        assertThat(kind.merge(base, left, right).equals(kind.join(left, right))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void knowsPositionsAndCounts(String name, Keys keys) {
        Ordered<Object> kind = (Ordered<Object>) Kinds.of(name);
        Object map = kind.of(keys.stored(SIZE));
        TreeMap<Path, Integer> model = new TreeMap<>();
        for (Path key : Keys.sortedCopy(keys.stored(SIZE))) {
            model.put(key, model.size());
        }

        model.forEach((key, rank) -> {
            assertThat(kind.rank(map, key)).isEqualTo(rank.longValue());
            assertThat(kind.keyAt(map, rank)).isEqualTo(key);
        });
        for (Path fresh : keys.fresh(SIZE, SIZE)) {
            assertThat(kind.rank(map, fresh)).isEqualTo(model.headMap(fresh).size());
        }
        for (Path key : keys.stored(20)) {
            for (int length = 1; length <= key.length(); length++) {
                Path prefix = key.slice(0, length);
                assertThat(kind.countBelow(map, prefix))
                        .isEqualTo(model.keySet().stream()
                                .filter(one -> one.startsWith(prefix))
                                .count());
            }
        }
    }

    @Test
    void refusesAnUnknownName() {
        assertThatThrownBy(() -> Kinds.of("linkedList")).hasMessageContaining("linkedList");
    }
}
