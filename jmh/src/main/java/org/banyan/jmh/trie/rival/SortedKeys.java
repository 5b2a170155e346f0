package org.banyan.jmh.trie.rival;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.banyan.persistent.Path;
import org.banyan.persistent.Unit;
import org.jspecify.annotations.Nullable;

/** An array of ascending keys as the sorted map that linear-time copies ask for. */
final class SortedKeys extends AbstractMap<Path, Unit> implements SortedMap<Path, Unit> {
    private final Path[] keys;

    SortedKeys(Path[] keys) {
        this.keys = keys;
    }

    @Override
    public Set<Map.Entry<Path, Unit>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<Path, Unit>> iterator() {
                return Arrays.stream(keys)
                        .<Map.Entry<Path, Unit>>map(key -> new SimpleImmutableEntry<>(key, Unit.UNIT))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @Override
    public @Nullable Comparator<? super Path> comparator() {
        return null;
    }

    @Override
    public Path firstKey() {
        return keys[0];
    }

    @Override
    public Path lastKey() {
        return keys[keys.length - 1];
    }

    @Override
    public SortedMap<Path, Unit> subMap(Path from, Path to) {
        throw new UnsupportedOperationException("a part of the keys");
    }

    @Override
    public SortedMap<Path, Unit> headMap(Path to) {
        throw new UnsupportedOperationException("a part of the keys");
    }

    @Override
    public SortedMap<Path, Unit> tailMap(Path from) {
        throw new UnsupportedOperationException("a part of the keys");
    }
}
