package org.banyan.jmh.trie.rival;

import java.util.Map;
import java.util.function.Supplier;
import org.banyan.jmh.trie.map.Joining;
import org.banyan.jmh.trie.map.Kind;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** A mutable {@link Map}; a join is a copy into which all of the other map is put. */
public class JavaKind<M extends Map<Path, Unit>> implements Joining<M> {
    private final Supplier<M> empty;

    public JavaKind(Supplier<M> empty) {
        this.empty = empty;
    }

    @Override
    public M of(Path[] keys) {
        M map = empty.get();
        for (Path key : keys) {
            map.put(key, Unit.UNIT);
        }
        return map;
    }

    @Override
    public long size(M map) {
        return map.size();
    }

    @Override
    public @Nullable Object get(M map, Path key) {
        return map.get(key);
    }

    @Override
    public long sum(M map) {
        return Kind.sum(map.keySet().iterator());
    }

    @Override
    public M join(M left, M right) {
        M both = copy(left);
        both.putAll(right);
        return both;
    }

    /** A copy of a map of this kind. */
    M copy(M map) {
        M copy = empty.get();
        copy.putAll(map);
        return copy;
    }
}
