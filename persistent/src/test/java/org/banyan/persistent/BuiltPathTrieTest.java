package org.banyan.persistent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A trie made by a builder that is also built from half-way, and that goes a way round by keys which it removes again.
 */
class BuiltPathTrieTest extends PathTrieContract {
    @Override
    PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
        List<Path> keys = new ArrayList<>(content.keySet());
        Collections.shuffle(keys, random);
        TrieBuilder<Count> builder = PathTrie.builder();
        for (Path key : keys) {
            Path detour = key.concat(Keys.bytes(random.nextInt(256)));
            builder.set(detour, Count.of(5)).set(key, content.get(key));
            if (random.nextInt(8) == 0) {
                builder.build();
            }
            Count there = content.get(detour);
            builder.update(detour, old -> there);
        }
        return builder.build();
    }
}
