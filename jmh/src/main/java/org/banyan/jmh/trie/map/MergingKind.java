package org.banyan.jmh.trie.map;

/** A kind that unites two branches of a common base, and needs the base to do so. */
public interface MergingKind<M> extends Persistent<M> {
    M merge(M base, M left, M right);
}
