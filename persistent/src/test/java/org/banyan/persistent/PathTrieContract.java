package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a trie promises, however it came to be. */
abstract class PathTrieContract {
    private static final int CONTENTS = 60;
    private static final Count NINE = Count.of(9);

    /** A trie of some content, made in the way that is under test; the order of the steps is random. */
    abstract PathTrie<Count> make(TreeMap<Path, Count> content, Random random);

    private void forContents(KeyShape shape, BiConsumer<TreeMap<Path, Count>, Random> test) {
        Random random = Seed.random(getClass().getSimpleName() + "/" + shape);
        for (int i = 0; i < CONTENTS; i++) {
            test.accept(shape.content(random, 40), random);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhatItWasMadeOf(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> trie = make(content, random);
            Twin.check(trie, content);
            assertThat(trie.isEmpty()).isEqualTo(content.isEmpty());
            for (int i = 0; i < 40; i++) {
                Path key = shape.key(random);
                assertThat(trie.get(key)).isEqualTo(content.get(key));
                assertThat(trie.containsKey(key)).isEqualTo(content.containsKey(key));
                assertThat(trie.getOrDefault(key, NINE)).isEqualTo(content.getOrDefault(key, NINE));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void withSetsOneKey(KeyShape shape) {
        forContents(shape, (content, random) -> {
            Path key = shape.key(random);
            PathTrie<Count> trie = make(content, random);
            PathTrie<Count> changed = trie.with(key, NINE);
            Twin.check(trie, content);
            content.put(key, NINE);
            Twin.check(changed, content);
        });
    }

    @ParameterizedTest
    @EnumSource
    void withoutRemovesOneKey(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> trie = make(content, random);
            for (Path key : content.keySet()) {
                TreeMap<Path, Count> left = new TreeMap<>(content);
                left.remove(key);
                Twin.check(trie.without(key), left);
            }
            Twin.check(trie, content);
        });
    }

    @ParameterizedTest
    @EnumSource
    void updatedGivesTheFunctionThePresentValue(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> trie = make(content, random);
            Path key = shape.key(random);
            Count present = content.get(key);
            PathTrie<Count> changed = trie.updated(key, old -> {
                assertThat(old).isEqualTo(present);
                return old == null ? NINE : null;
            });
            content.compute(key, (k, old) -> old == null ? NINE : null);
            Twin.check(changed, content);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesNothingIsTheTrieItself(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> trie = make(content, random);
            for (Map.Entry<Path, Count> entry : content.entrySet()) {
                Count equal = Count.of(entry.getValue().weight());
                assertThat(trie.with(entry.getKey(), equal)).isSameAs(trie);
                assertThat(trie.updated(entry.getKey(), old -> equal)).isSameAs(trie);
            }
            Path absent = shape.key(random).concat(Keys.key("absent"));
            assertThat(trie.without(absent)).isSameAs(trie);
            assertThat(trie.updated(absent, old -> old)).isSameAs(trie);
            assertThat(trie.subTrie(Path.empty())).isSameAs(trie);
            assertThat(trie.toBuilder().build()).isSameAs(trie);
        });
    }

    @ParameterizedTest
    @EnumSource
    void equalContentIsEqualAndOfOneShape(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> one = make(content, random);
            PathTrie<Count> other = make(content, random);
            assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasSameHashCodeAs(one);
            assertThat(Structure.shape(one)).isEqualTo(Structure.shape(other));
        });
    }

    @ParameterizedTest
    @EnumSource
    void otherContentIsNotEqual(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> trie = make(content, random);
            for (Path key : content.keySet()) {
                TreeMap<Path, Count> less = new TreeMap<>(content);
                less.remove(key);
                assertThat(trie).isNotEqualTo(make(less, random));
                TreeMap<Path, Count> other = new TreeMap<>(content);
                other.put(key, NINE);
                assertThat(trie).isNotEqualTo(make(other, random));
            }
            assertThat(trie).isNotEqualTo(content);
        });
    }

    @ParameterizedTest
    @EnumSource
    void versionsDoNotSeeOneAnother(KeyShape shape) {
        forContents(shape, (content, random) -> {
            Twin now = new Twin();
            now.trie = make(content, random);
            now.map.putAll(content);
            List<Twin> versions = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                versions.add(now);
                now = now.fork().edit(random, shape, 1);
            }
            versions.forEach(Twin::check);
        });
    }

    @ParameterizedTest
    @EnumSource
    void countsAndCutsOutWhatBeginsWithAPath(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> trie = make(content, random);
            for (int i = 0; i < 10; i++) {
                Path key = shape.key(random);
                Path prefix = key.slice(0, random.nextInt(key.length() + 1));
                TreeMap<Path, Count> below = new TreeMap<>();
                content.forEach((path, value) -> {
                    if (path.startsWith(prefix)) {
                        below.put(path.slice(prefix.length(), path.length()), value);
                    }
                });
                Twin.check(trie.subTrie(prefix), below);
                assertThat(trie.sizeBelow(prefix)).isEqualTo(below.size());
                assertThat(trie.weightBelow(prefix))
                        .isEqualTo(
                                below.values().stream().mapToLong(Count::weight).sum());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheIndexOfEachKeyAndTheKeyAtEachIndex(KeyShape shape) {
        forContents(shape, (content, random) -> {
            PathTrie<Count> trie = make(content, random);
            long index = 0;
            for (Map.Entry<Path, Count> entry : content.entrySet()) {
                assertThat(trie.rank(entry.getKey())).isEqualTo(index);
                assertThat(trie.entryAt(index++)).isEqualTo(new PathTrie.Entry<>(entry.getKey(), entry.getValue()));
            }
            for (int i = 0; i < 20; i++) {
                Path key = shape.key(random);
                assertThat(trie.rank(key)).isEqualTo(content.headMap(key).size());
            }
            for (long none : new long[] {-1, content.size(), Long.MAX_VALUE}) {
                assertThatThrownBy(() -> trie.entryAt(none)).isInstanceOf(IndexOutOfBoundsException.class);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void isAKeyOfHashMaps(KeyShape shape) {
        Map<PathTrie<Count>, Map<Path, Count>> known = new HashMap<>();
        forContents(shape, (content, random) -> known.put(make(content, random), content));
        Random random = new Random(1);
        known.forEach((trie, content) ->
                assertThat(known.get(make(new TreeMap<>(content), random))).isSameAs(content));
    }
}
