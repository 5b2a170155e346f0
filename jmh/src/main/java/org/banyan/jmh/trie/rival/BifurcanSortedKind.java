package org.banyan.jmh.trie.rival;

import io.lacuna.bifurcan.SortedMap;
import java.util.OptionalLong;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.jmh.trie.map.Ordered;
import org.banyan.jmh.trie.map.Persistent;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** Bifurcan's sorted map, the one rival that knows the positions of its keys. */
public final class BifurcanSortedKind implements Persistent<SortedMap<Path, Unit>>, Ordered<SortedMap<Path, Unit>> {
    @Override
    public SortedMap<Path, Unit> of(Path[] keys) {
        SortedMap<Path, Unit> map = new SortedMap<Path, Unit>().linear();
        for (Path key : keys) {
            map.put(key, Unit.UNIT);
        }
        return map.forked();
    }

    @Override
    public long size(SortedMap<Path, Unit> map) {
        return map.size();
    }

    @Override
    @SuppressWarnings("NullAway") // a value that stands for none may be null
    public @Nullable Object get(SortedMap<Path, Unit> map, Path key) {
        return map.get(key, null);
    }

    @Override
    public long sum(SortedMap<Path, Unit> map) {
        return Kind.sum(BifurcanKind.keys(map.iterator()));
    }

    @Override
    public SortedMap<Path, Unit> with(SortedMap<Path, Unit> map, Path key) {
        return map.put(key, Unit.UNIT);
    }

    @Override
    public SortedMap<Path, Unit> without(SortedMap<Path, Unit> map, Path key) {
        return map.remove(key);
    }

    @Override
    public long countBelow(SortedMap<Path, Unit> map, Path prefix) {
        Path end = Prefixes.end(prefix);
        return (end == null ? map.size() : rank(map, end)) - rank(map, prefix);
    }

    @Override
    public long rank(SortedMap<Path, Unit> map, Path key) {
        OptionalLong index = map.ceilIndex(key);
        return index.orElse(map.size());
    }

    @Override
    public Path keyAt(SortedMap<Path, Unit> map, long rank) {
        return map.nth(rank).key();
    }
}
