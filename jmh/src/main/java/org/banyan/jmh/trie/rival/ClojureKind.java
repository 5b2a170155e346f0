package org.banyan.jmh.trie.rival;

import clojure.lang.IMapIterable;
import clojure.lang.IPersistentMap;
import clojure.lang.ITransientMap;
import clojure.lang.PersistentHashMap;
import java.util.Iterator;
import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** Clojure's persistent hash map, built and joined through a transient one, as {@code into} does. */
public final class ClojureKind implements Persistent<PersistentHashMap>, Joining<PersistentHashMap> {
    @Override
    public PersistentHashMap of(Path[] keys) {
        ITransientMap map = PersistentHashMap.EMPTY.asTransient();
        for (Path key : keys) {
            map = map.assoc(key, Unit.UNIT);
        }
        return hashMap(map.persistent());
    }

    @Override
    public long size(PersistentHashMap map) {
        return map.count();
    }

    @Override
    public @Nullable Object get(PersistentHashMap map, Path key) {
        return map.valAt(key);
    }

    @Override
    public long sum(PersistentHashMap map) {
        return Kind.sum(keys(map));
    }

    @Override
    public PersistentHashMap with(PersistentHashMap map, Path key) {
        return hashMap(map.assoc(key, Unit.UNIT));
    }

    @Override
    public PersistentHashMap without(PersistentHashMap map, Path key) {
        return hashMap(map.without(key));
    }

    @Override
    public PersistentHashMap join(PersistentHashMap left, PersistentHashMap right) {
        ITransientMap map = left.asTransient();
        for (Iterator<Path> keys = keys(right); keys.hasNext(); ) {
            map = map.assoc(keys.next(), Unit.UNIT);
        }
        return hashMap(map.persistent());
    }

    @SuppressWarnings("unchecked")
    private static Iterator<Path> keys(IMapIterable map) {
        return map.keyIterator();
    }

    private static PersistentHashMap hashMap(IPersistentMap map) {
        return (PersistentHashMap) map;
    }
}
