package org.banyan.persistent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A trie that once held more: other keys beside, above and below its own, and other values. */
class ReducedPathTrieTest extends PathTrieContract {
    @Override
    PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
        PathTrie<Count> trie = PathTrie.empty();
        List<Path> extra = new ArrayList<>();
        for (Path key : content.keySet()) {
            for (int cut = 0; cut <= key.length(); cut++) {
                Path above = key.slice(0, cut);
                extra.add(above);
                extra.add(above.concat(Keys.bytes(random.nextInt(256))));
            }
        }
        Collections.shuffle(extra, random);
        for (Path key : extra) {
            trie = trie.with(key, Count.of(5));
        }
        Collections.shuffle(extra, random);
        for (Path key : extra) {
            Count value = content.get(key);
            trie = value == null ? trie.without(key) : trie.with(key, value);
        }
        return trie;
    }
}
