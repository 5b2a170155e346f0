package org.banyan.jmh.trie.map;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.Unit;

/** The path trie, whose merges may use one thread beside the calling one. */
public final class TrieParallelKind extends TrieKind {
    private final ExecutorService helper = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "merges");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public PathTrie<Unit> join(PathTrie<Unit> left, PathTrie<Unit> right) {
        return left.join(right, (one, other) -> one, helper);
    }

    @Override
    public PathTrie<Unit> merge(PathTrie<Unit> base, PathTrie<Unit> left, PathTrie<Unit> right) {
        return PathTrie.merge(base, left, right, (old, one, other) -> one, helper);
    }
}
