package org.banyan.jmh.trie.map;

import org.banyan.persistent.Cursor;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** The path trie; its keys are gone over with a cursor, which shows the path without building it. */
public class TrieKind
        implements Persistent<PathTrie<Unit>>,
                Joining<PathTrie<Unit>>,
                Ordered<PathTrie<Unit>>,
                MergingKind<PathTrie<Unit>> {
    @Override
    public PathTrie<Unit> of(Path[] keys) {
        TrieBuilder<Unit> builder = PathTrie.builder();
        for (Path key : keys) {
            builder.set(key, Unit.UNIT);
        }
        return builder.build();
    }

    @Override
    public PathTrie<Unit> ofSorted(Path[] keys) {
        TrieBuilder<Unit> builder = PathTrie.builder();
        for (Path key : keys) {
            builder.append(key, Unit.UNIT);
        }
        return builder.build();
    }

    @Override
    public long size(PathTrie<Unit> trie) {
        return trie.size();
    }

    @Override
    public @Nullable Object get(PathTrie<Unit> trie, Path key) {
        return trie.get(key);
    }

    @Override
    public long sum(PathTrie<Unit> trie) {
        long sum = 0;
        Cursor<Unit> cursor = trie.cursor();
        for (boolean more = cursor.toFirst(); more; more = cursor.next()) {
            int depth = cursor.depth();
            sum += depth + cursor.byteAt(depth - 1);
        }
        return sum;
    }

    @Override
    public PathTrie<Unit> with(PathTrie<Unit> trie, Path key) {
        return trie.with(key, Unit.UNIT);
    }

    @Override
    public PathTrie<Unit> without(PathTrie<Unit> trie, Path key) {
        return trie.without(key);
    }

    @Override
    public PathTrie<Unit> join(PathTrie<Unit> left, PathTrie<Unit> right) {
        return left.join(right, (one, other) -> one);
    }

    @Override
    public PathTrie<Unit> merge(PathTrie<Unit> base, PathTrie<Unit> left, PathTrie<Unit> right) {
        return PathTrie.merge(base, left, right, (old, one, other) -> one);
    }

    @Override
    public long countBelow(PathTrie<Unit> trie, Path prefix) {
        return trie.sizeBelow(prefix);
    }

    @Override
    public long rank(PathTrie<Unit> trie, Path key) {
        return trie.rank(key);
    }

    @Override
    public Path keyAt(PathTrie<Unit> trie, long rank) {
        return trie.entryAt(rank).path();
    }
}
