package org.banyan.jmh.trie.rival;

import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentMap;
import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** The persistent hash map of Kotlin, which joins by structure. */
public final class KotlinxKind implements Persistent<PersistentMap<Path, Unit>>, Joining<PersistentMap<Path, Unit>> {
    @Override
    public PersistentMap<Path, Unit> of(Path[] keys) {
        PersistentMap.Builder<Path, Unit> builder =
                ExtensionsKt.<Path, Unit>persistentHashMapOf().builder();
        for (Path key : keys) {
            builder.put(key, Unit.UNIT);
        }
        return builder.build();
    }

    @Override
    public long size(PersistentMap<Path, Unit> map) {
        return map.size();
    }

    @Override
    public @Nullable Object get(PersistentMap<Path, Unit> map, Path key) {
        return map.get(key);
    }

    @Override
    public long sum(PersistentMap<Path, Unit> map) {
        return Kind.sum(map.keySet().iterator());
    }

    @Override
    public PersistentMap<Path, Unit> with(PersistentMap<Path, Unit> map, Path key) {
        return map.put(key, Unit.UNIT);
    }

    @Override
    public PersistentMap<Path, Unit> without(PersistentMap<Path, Unit> map, Path key) {
        return map.remove(key);
    }

    @Override
    public PersistentMap<Path, Unit> join(PersistentMap<Path, Unit> left, PersistentMap<Path, Unit> right) {
        return left.putAll(right);
    }
}
