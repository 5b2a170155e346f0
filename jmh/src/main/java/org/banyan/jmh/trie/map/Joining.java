package org.banyan.jmh.trie.map;

/** A kind that makes a map of what two maps have, and leaves those as they are. */
public interface Joining<M> extends Kind<M> {
    M join(M left, M right);
}
