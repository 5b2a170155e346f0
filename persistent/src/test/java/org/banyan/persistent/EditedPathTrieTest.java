package org.banyan.persistent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A trie made edit by edit. */
class EditedPathTrieTest extends PathTrieContract {
    @Override
    PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
        List<Path> keys = new ArrayList<>(content.keySet());
        Collections.shuffle(keys, random);
        PathTrie<Count> trie = PathTrie.empty();
        for (Path key : keys) {
            trie = trie.with(key, content.get(key));
        }
        return trie;
    }
}
