package org.banyan.jmh.trie.rival;

import io.vavr.collection.Map;
import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** A persistent map of Vavr. */
public final class VavrKind implements Persistent<Map<Path, Unit>>, Joining<Map<Path, Unit>> {
    private final Map<Path, Unit> empty;

    public VavrKind(Map<Path, Unit> empty) {
        this.empty = empty;
    }

    @Override
    public Map<Path, Unit> of(Path[] keys) {
        Map<Path, Unit> map = empty;
        for (Path key : keys) {
            map = map.put(key, Unit.UNIT);
        }
        return map;
    }

    @Override
    public long size(Map<Path, Unit> map) {
        return map.size();
    }

    @Override
    public @Nullable Object get(Map<Path, Unit> map, Path key) {
        return map.get(key).getOrNull();
    }

    @Override
    public long sum(Map<Path, Unit> map) {
        return Kind.sum(map.keysIterator());
    }

    @Override
    public Map<Path, Unit> with(Map<Path, Unit> map, Path key) {
        return map.put(key, Unit.UNIT);
    }

    @Override
    public Map<Path, Unit> without(Map<Path, Unit> map, Path key) {
        return map.remove(key);
    }

    @Override
    public Map<Path, Unit> join(Map<Path, Unit> left, Map<Path, Unit> right) {
        return left.merge(right);
    }
}
