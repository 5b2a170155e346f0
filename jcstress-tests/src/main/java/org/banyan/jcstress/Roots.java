package org.banyan.jcstress;

import org.banyan.persistent.PathTrie;
import org.banyan.persistent.publish.PublishedRoot;

/** Roots of small values for tests. */
public final class Roots {
    private Roots() {}

    /** A root of a number that begins at zero; branches of it are merged by adding up what each has added. */
    public static PublishedRoot<Integer> ofNumber(int earlier) {
        return new PublishedRoot<>(0, (base, head, branch) -> head + branch - base, earlier);
    }

    /** A root of a trie; branches of it are merged, and of one key the value that was published last counts. */
    public static PublishedRoot<PathTrie<Integer>> ofTrie(PathTrie<Integer> initial) {
        return new PublishedRoot<>(
                initial,
                (base, head, branch) -> PathTrie.merge(base, head, branch, (old, published, later) -> later),
                0);
    }
}
