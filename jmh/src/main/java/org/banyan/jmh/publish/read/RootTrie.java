package org.banyan.jmh.publish.read;

import java.nio.charset.StandardCharsets;
import org.banyan.jmh.publish.strategy.Work;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;
import org.banyan.persistent.TrieBuilder;
import org.banyan.persistent.publish.PublishedRoot;
import org.jspecify.annotations.Nullable;

/** A path trie behind Banyan's root, whose branches are published; or the trie alone, whose branches are thrown away. */
final class RootTrie implements SharedMap {
    private final Path[] keys;
    private final PathTrie<Integer> bare;
    private final PublishedRoot<PathTrie<Integer>> root;
    private final boolean isBare;

    RootTrie(int size, boolean isBare) {
        keys = new Path[size];
        TrieBuilder<Integer> builder = PathTrie.builder();
        Integer[] numbers = NumberKeys.keys(size);
        for (int i = 0; i < size; i++) {
            keys[i] = Path.of("key %08x".formatted(numbers[i]).getBytes(StandardCharsets.US_ASCII));
            builder.set(keys[i], 1);
        }
        bare = builder.build();
        root = new PublishedRoot<>(bare, RootTrie::merged, 0);
        this.isBare = isBare;
    }

    private static PathTrie<Integer> merged(PathTrie<Integer> base, PathTrie<Integer> head, PathTrie<Integer> branch) {
        return PathTrie.merge(base, head, branch, RootTrie::later);
    }

    private static @Nullable Integer later(@Nullable Integer base, @Nullable Integer head, @Nullable Integer branch) {
        return branch;
    }

    @Override
    public long get(int key) {
        return (isBare ? bare : root.current()).getOrDefault(keys[key], 0);
    }

    @Override
    public long set(int key, int steps, int value) {
        PathTrie<Integer> base = root.current();
        long result = Work.run(steps, value);
        PathTrie<Integer> branch = base.with(keys[key], value);
        if (!isBare) {
            root.publish(base, branch);
        }
        return result + branch.size();
    }
}
