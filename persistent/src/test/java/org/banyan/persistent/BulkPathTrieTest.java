package org.banyan.persistent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A trie made of shuffled entries in a few helpings, in which keys stand more than once and at first wrongly. */
class BulkPathTrieTest extends PathTrieContract {
    @Override
    PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
        List<PathTrie.Entry<Count>> wrong = new ArrayList<>();
        List<PathTrie.Entry<Count>> right = new ArrayList<>();
        content.forEach((key, value) -> {
            right.add(new PathTrie.Entry<>(key, value));
            if (random.nextBoolean()) {
                wrong.add(new PathTrie.Entry<>(key, Count.of(7)));
            }
        });
        Collections.shuffle(wrong, random);
        Collections.shuffle(right, random);
        List<PathTrie.Entry<Count>> entries = new ArrayList<>(wrong);
        entries.addAll(right);
        TrieBuilder<Count> builder = PathTrie.builder();
        int from = 0;
        while (from < entries.size()) {
            int to = from + 1 + random.nextInt(entries.size() - from);
            builder.setAll(entries.subList(from, to));
            from = to;
        }
        return builder.build();
    }
}
