package org.banyan.jmh.trie.rival;

import io.lacuna.bifurcan.IEntry;
import io.lacuna.bifurcan.IMap;
import io.lacuna.bifurcan.Map;
import java.util.Iterator;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** Bifurcan's hash map. Its unions spoil what was united before, so that it joins nothing here. */
public final class BifurcanKind implements Persistent<IMap<Path, Unit>> {
    @Override
    public IMap<Path, Unit> of(Path[] keys) {
        IMap<Path, Unit> map = new Map<Path, Unit>().linear();
        for (Path key : keys) {
            map.put(key, Unit.UNIT);
        }
        return map.forked();
    }

    @Override
    public long size(IMap<Path, Unit> map) {
        return map.size();
    }

    @Override
    @SuppressWarnings("NullAway") // a value that stands for none may be null
    public @Nullable Object get(IMap<Path, Unit> map, Path key) {
        return map.get(key, null);
    }

    @Override
    public long sum(IMap<Path, Unit> map) {
        return Kind.sum(keys(map.iterator()));
    }

    static Iterator<Path> keys(Iterator<IEntry<Path, Unit>> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Path next() {
                return entries.next().key();
            }
        };
    }

    @Override
    public IMap<Path, Unit> with(IMap<Path, Unit> map, Path key) {
        return map.put(key, Unit.UNIT);
    }

    @Override
    public IMap<Path, Unit> without(IMap<Path, Unit> map, Path key) {
        return map.remove(key);
    }
}
