package org.banyan.jmh.trie.map;

import java.util.Iterator;
import org.banyan.persistent.Path;
import org.jspecify.annotations.Nullable;

/**
 * A kind of map from paths to the unit.
 *
 * @param <M> the type of the maps; equal maps are so by {@code equals}
 */
public interface Kind<M> {
    /** A map of the given keys, put in one by one and in their order, through a builder if the kind has one. */
    M of(Path[] keys);

    /** A map of keys that stand in ascending order; a kind that gains nothing by the order puts them in one by one. */
    default M ofSorted(Path[] keys) {
        return of(keys);
    }

    long size(M map);

    @Nullable Object get(M map, Path key);

    /** Goes over all keys, and sums up their lengths and last bytes. */
    long sum(M map);

    /** The sum of the lengths and last bytes of keys, none of which is empty. */
    static long sum(Iterator<Path> keys) {
        long sum = 0;
        while (keys.hasNext()) {
            Path key = keys.next();
            sum += key.length() + key.byteAt(key.length() - 1);
        }
        return sum;
    }
}
