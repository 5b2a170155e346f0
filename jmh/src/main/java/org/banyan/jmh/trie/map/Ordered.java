package org.banyan.jmh.trie.map;

import org.banyan.persistent.Path;

/** A kind that keeps its keys in the order of {@link Path}. */
public interface Ordered<M> extends Kind<M> {
    /** How many keys begin with a path. */
    long countBelow(M map, Path prefix);

    /** How many keys are smaller than a path. */
    long rank(M map, Path key);

    /** The key that has the given number of smaller ones. */
    Path keyAt(M map, long rank);
}
