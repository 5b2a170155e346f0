package org.banyan.jmh.publish.strategy;

import java.nio.charset.StandardCharsets;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.jspecify.annotations.Nullable;

/** Counters in a path trie, whose branches are merged by structure. */
final class TrieCounters implements Counters<PathTrie<Integer>> {
    private final Path[] keys = new Path[SIZE];

    TrieCounters() {
        for (int i = 0; i < SIZE; i++) {
            keys[i] = Path.of("counter %03d".formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public PathTrie<Integer> zero() {
        TrieBuilder<Integer> builder = PathTrie.builder();
        for (Path key : keys) {
            builder.set(key, 0);
        }
        return builder.build();
    }

    @Override
    public PathTrie<Integer> increased(PathTrie<Integer> trie, int counter) {
        return trie.with(keys[counter], trie.getOrDefault(keys[counter], 0) + 1);
    }

    @Override
    public PathTrie<Integer> merge(PathTrie<Integer> base, PathTrie<Integer> head, PathTrie<Integer> branch) {
        return PathTrie.merge(base, head, branch, TrieCounters::added);
    }

    private static Integer added(@Nullable Integer base, @Nullable Integer head, @Nullable Integer branch) {
        return zeroIfNone(head) + zeroIfNone(branch) - zeroIfNone(base);
    }

    private static int zeroIfNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    @Override
    public long sum(PathTrie<Integer> trie) {
        long sum = 0;
        for (int count : trie.values()) {
            sum += count;
        }
        return sum;
    }
}
