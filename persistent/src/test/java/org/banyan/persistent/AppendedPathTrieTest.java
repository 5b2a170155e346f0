package org.banyan.persistent;

import java.util.Random;
import java.util.TreeMap;

/** A trie made by appending its keys in order, with builds and new builders on the way. */
class AppendedPathTrieTest extends PathTrieContract {
    @Override
    PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
        TrieBuilder<Count> builder = PathTrie.builder();
        for (Path key : content.keySet()) {
            builder.append(key, content.get(key));
            switch (random.nextInt(16)) {
                case 0 -> builder.build();
                case 1 -> builder = builder.build().toBuilder();
                default -> {}
            }
        }
        return builder.build();
    }
}
