package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.banyan.persistent.node.SortedRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random changes through a builder, which is built half-way and whose callbacks throw now and then, against a
 * {@link TreeMap}.
 */
class TrieBuilderModelTest {
    private record Version(PathTrie<Count> trie, TreeMap<Path, Count> content) {}

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest
    @EnumSource
    void isWhatATreeMapIsAfterEveryChange(KeyShape shape) {
        Random random = Seed.random("TrieBuilderModelTest/" + shape);
        for (int round = 0; round < 150; round++) {
            new SortedRun(shape, random).steps(60);
        }
    }

    private static final class SortedRun {
        private final KeyShape shape;
        private final Random random;
        private final List<Version> versions = new ArrayList<>();
        private final TreeMap<Path, Count> map = new TreeMap<>();
        private TrieBuilder<Count> builder;

        SortedRun(KeyShape shape, Random random) {
            this.shape = shape;
            this.random = random;
            Twin start = new Twin().edit(random, shape, random.nextInt(20));
            map.putAll(start.map);
            builder = start.trie.toBuilder();
            versions.add(new Version(start.trie, new TreeMap<>(map)));
        }

        void steps(int steps) {
            for (int i = 0; i < steps; i++) {
                step(shape.key(random), shape.value(random));
                checkReads();
            }
            build();
            versions.forEach(version -> Twin.check(version.trie, version.content));
        }

        private void step(Path key, Count value) {
            switch (random.nextInt(14)) {
                case 0, 1, 2 -> {
                    builder.set(key, value);
                    map.put(key, value);
                }
                case 3, 4 -> {
                    builder.remove(key);
                    map.remove(key);
                }
                case 5 -> update(key, value);
                case 6 -> update(key, null);
                case 7 ->
                    update(
                            key,
                            map.get(key) == null ? null : Count.of(map.get(key).weight()));
                case 8 ->
                    assertThatThrownBy(() -> builder.update(key, old -> {
                                throw new Refusal();
                            }))
                            .isInstanceOf(Refusal.class);
                case 9, 10 -> append(key, value);
                case 11 -> setAll();
                default -> build();
            }
        }

        /** Appends a key as it comes, or one that is sure to be the last. */
        private void append(Path drawn, Count value) {
            Path key = map.isEmpty() || random.nextBoolean()
                    ? drawn
                    : map.lastKey().concat(Keys.bytes(shape.label(random)));
            if (map.isEmpty() || map.lastKey().compareTo(key) < 0) {
                builder.append(key, value);
                map.put(key, value);
            } else {
                assertThatThrownBy(() -> builder.append(key, value))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(key.toString());
            }
        }

        private void setAll() {
            List<PathTrie.Entry<Count>> entries = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                entries.add(new PathTrie.Entry<>(shape.key(random), shape.value(random)));
            }
            builder.setAll(entries);
            entries.forEach(entry -> map.put(entry.path(), entry.value()));
        }

        private void update(Path key, @Nullable Count value) {
            Count present = map.get(key);
            Count now = builder.update(key, old -> {
                assertThat(old).isEqualTo(present);
                return value;
            });
            assertThat(now).isEqualTo(value);
            map.compute(key, (k, old) -> value);
        }

        private void build() {
            PathTrie<Count> built = builder.build();
            Twin.check(built, map);
            assertThat(builder.build()).isSameAs(built);
            versions.add(new Version(built, new TreeMap<>(map)));
            if (random.nextInt(4) == 0) {
                Version version = versions.get(random.nextInt(versions.size()));
                builder = version.trie.toBuilder();
                map.clear();
                map.putAll(version.content);
            }
        }

        private void checkReads() {
            map.forEach((key, value) -> assertThat(builder.get(key)).isEqualTo(value));
            for (int i = 0; i < 10; i++) {
                Path key = shape.key(random);
                assertThat(builder.get(key)).isEqualTo(map.get(key));
            }
        }
    }
}
