package org.banyan.jmh.trie.rival;

import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.concurrent.TrieMap;
import scala.jdk.javaapi.CollectionConverters;

/** Scala's concurrent map; what is made from a map is made from a snapshot of it, which is O(1). */
public final class ScalaTrieMapKind implements Persistent<TrieMap<Path, Unit>>, Joining<TrieMap<Path, Unit>> {
    @Override
    public TrieMap<Path, Unit> of(Path[] keys) {
        TrieMap<Path, Unit> map = new TrieMap<>();
        for (Path key : keys) {
            map.update(key, Unit.UNIT);
        }
        return map;
    }

    @Override
    public long size(TrieMap<Path, Unit> map) {
        return map.size();
    }

    @Override
    public @Nullable Object get(TrieMap<Path, Unit> map, Path key) {
        Option<Unit> value = map.get(key);
        return value.isEmpty() ? null : value.get();
    }

    @Override
    public long sum(TrieMap<Path, Unit> map) {
        return Kind.sum(CollectionConverters.asJava(map.keysIterator()));
    }

    @Override
    public TrieMap<Path, Unit> with(TrieMap<Path, Unit> map, Path key) {
        TrieMap<Path, Unit> snapshot = map.snapshot();
        snapshot.update(key, Unit.UNIT);
        return snapshot;
    }

    @Override
    public TrieMap<Path, Unit> without(TrieMap<Path, Unit> map, Path key) {
        TrieMap<Path, Unit> snapshot = map.snapshot();
        snapshot.remove(key);
        return snapshot;
    }

    @Override
    public TrieMap<Path, Unit> join(TrieMap<Path, Unit> left, TrieMap<Path, Unit> right) {
        TrieMap<Path, Unit> snapshot = left.snapshot();
        snapshot.addAll(right);
        return snapshot;
    }
}
