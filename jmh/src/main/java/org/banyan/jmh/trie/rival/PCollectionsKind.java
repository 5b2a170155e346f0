package org.banyan.jmh.trie.rival;

import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/** The persistent hash map of PCollections. */
public final class PCollectionsKind implements Persistent<HashPMap<Path, Unit>>, Joining<HashPMap<Path, Unit>> {
    @Override
    public HashPMap<Path, Unit> of(Path[] keys) {
        HashPMap<Path, Unit> map = HashTreePMap.empty();
        for (Path key : keys) {
            map = map.plus(key, Unit.UNIT);
        }
        return map;
    }

    @Override
    public long size(HashPMap<Path, Unit> map) {
        return map.size();
    }

    @Override
    public @Nullable Object get(HashPMap<Path, Unit> map, Path key) {
        return map.get(key);
    }

    @Override
    public long sum(HashPMap<Path, Unit> map) {
        return Kind.sum(map.keySet().iterator());
    }

    @Override
    public HashPMap<Path, Unit> with(HashPMap<Path, Unit> map, Path key) {
        return map.plus(key, Unit.UNIT);
    }

    @Override
    public HashPMap<Path, Unit> without(HashPMap<Path, Unit> map, Path key) {
        return map.minus(key);
    }

    @Override
    public HashPMap<Path, Unit> join(HashPMap<Path, Unit> left, HashPMap<Path, Unit> right) {
        return left.plusAll(right);
    }
}
