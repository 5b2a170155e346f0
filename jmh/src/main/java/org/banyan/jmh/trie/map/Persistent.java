package org.banyan.jmh.trie.map;

import org.banyan.persistent.Path;

/** A kind whose maps stay as they are when another one is made from them. */
public interface Persistent<M> extends Kind<M> {
    M with(M map, Path key);

    M without(M map, Path key);
}
