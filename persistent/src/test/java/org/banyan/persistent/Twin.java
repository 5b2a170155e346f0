package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** A trie beside the {@link TreeMap} that it should be equal to, edited together. */
final class Twin {
    PathTrie<Count> trie;
    final TreeMap<Path, Count> map;

    Twin() {
        this(PathTrie.empty(), new TreeMap<>());
    }

    Twin(PathTrie<Count> trie, TreeMap<Path, Count> map) {
        this.trie = trie;
        this.map = map;
    }

    /** Another pair that starts from what this one holds now. */
    Twin fork() {
        return new Twin(trie, new TreeMap<>(map));
    }

    /** Some random edits of single keys. */
    Twin edit(Random random, KeyShape shape, int edits) {
        for (int i = 0; i < edits; i++) {
            edit(random, shape);
        }
        return this;
    }

    /** One random edit of one key. */
    void edit(Random random, KeyShape shape) {
        Path key = shape.key(random);
        Count value = shape.value(random);
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                trie = trie.without(key);
                map.remove(key);
            }
            case 2, 3 -> {
                trie = trie.with(key, value);
                map.put(key, value);
            }
            default -> {
                trie = trie.updated(key, old -> old == null ? value : old.weight() == 2 ? null : old.plus(value));
                map.compute(key, (k, old) -> old == null ? value : old.weight() == 2 ? null : old.plus(value));
            }
        }
    }

    /** Fails unless the trie holds what the map holds, in sound nodes. */
    void check() {
        check(trie, map);
    }

    /** Fails unless a trie holds what a map holds, in sound nodes and in the one structure that this content has. */
    static void check(PathTrie<Count> trie, SortedMap<Path, Count> expected) {
        Structure.check(trie);
        List<Map.Entry<Path, Count>> entries = new ArrayList<>();
        trie.forEach((path, value) -> entries.add(Map.entry(path, value)));
        assertThat(entries).isEqualTo(new ArrayList<>(expected.entrySet()));
        assertThat(trie.size()).isEqualTo(expected.size());
        assertThat(trie.weight())
                .isEqualTo(expected.values().stream().mapToLong(Count::weight).sum());
        PathTrie<Count> again = inOrder(expected);
        assertThat(Structure.shape(trie)).isEqualTo(Structure.shape(again));
        assertThat(trie).isEqualTo(again).hasSameHashCodeAs(again);
    }

    /** A trie made of a map key by key. */
    static PathTrie<Count> inOrder(Map<Path, Count> content) {
        PathTrie<Count> trie = PathTrie.empty();
        for (Map.Entry<Path, Count> entry : content.entrySet()) {
            trie = trie.with(entry.getKey(), entry.getValue());
        }
        return trie;
    }
}
