package org.banyan.jmh.trie.map;

import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.Unit;

/** The path trie, gone over with its iterator, which builds each path. */
public final class TrieIteratorKind extends TrieKind {
    @Override
    public long sum(PathTrie<Unit> trie) {
        long sum = 0;
        for (PathTrie.Entry<Unit> entry : trie) {
            Path path = entry.path();
            sum += path.length() + path.byteAt(path.length() - 1);
        }
        return sum;
    }
}
