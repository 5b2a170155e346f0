package org.banyan.persistent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A trie made of tries of one key each, by merges in random pairs. */
class MergedPathTrieTest extends PathTrieContract {
    @Override
    PathTrie<Count> make(TreeMap<Path, Count> content, Random random) {
        List<PathTrie<Count>> parts = new ArrayList<>(List.of(PathTrie.empty()));
        for (Map.Entry<Path, Count> entry : content.entrySet()) {
            PathTrie<Count> none = PathTrie.empty();
            parts.add(none.with(entry.getKey(), entry.getValue()));
        }
        while (parts.size() > 1) {
            PathTrie<Count> one = parts.remove(random.nextInt(parts.size()));
            PathTrie<Count> other = parts.remove(random.nextInt(parts.size()));
            parts.add(
                    switch (random.nextInt(6)) {
                        case 0 -> one.join(other, Count::max);
                        case 1 -> one.plus(other, Count::plus);
                        case 2 -> one.join(other, Count::max, Runnable::run);
                        case 3 -> one.plus(other, Count::plus, Runnable::run);
                        case 4 ->
                            PathTrie.merge(PathTrie.empty(), one, other, (base, left, right) -> left, Runnable::run);
                        default -> PathTrie.merge(PathTrie.empty(), one, other, (base, left, right) -> left);
                    });
        }
        return parts.get(0);
    }
}
