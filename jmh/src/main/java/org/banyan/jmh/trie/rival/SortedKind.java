package org.banyan.jmh.trie.rival;

import java.util.Iterator;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.banyan.jmh.trie.map.Ordered;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;

/** A mutable {@link SortedMap}, which knows the order of its keys but not their number within a range. */
public final class SortedKind<M extends SortedMap<Path, Unit>> extends JavaKind<M> implements Ordered<M> {
    private final Function<SortedMap<Path, Unit>, M> copy;

    /**
     * A kind of map.
     *
     * @param copy makes a map of what another one holds, in linear time if the kind can do so
     */
    public SortedKind(Supplier<M> empty, Function<SortedMap<Path, Unit>, M> copy) {
        super(empty);
        this.copy = copy;
    }

    @Override
    public M ofSorted(Path[] keys) {
        return copy.apply(new SortedKeys(keys));
    }

    @Override
    M copy(M map) {
        return copy.apply(map);
    }

    @Override
    public long countBelow(M map, Path prefix) {
        Path end = Prefixes.end(prefix);
        return (end == null ? map.tailMap(prefix) : map.subMap(prefix, end)).size();
    }

    @Override
    public long rank(M map, Path key) {
        return map.headMap(key).size();
    }

    @Override
    public Path keyAt(M map, long rank) {
        Iterator<Path> keys = map.keySet().iterator();
        for (long i = 0; i < rank; i++) {
            keys.next();
        }
        return keys.next();
    }
}
