package org.banyan.jmh.publish.read;

import io.vavr.collection.HashMap;
import org.banyan.jmh.publish.strategy.Work;

/** A persistent map that is not shared: the cost of a lookup by itself, and beside work that is discarded. */
final class BareMap implements SharedMap {
    private final Integer[] keys;
    private final HashMap<Integer, Integer> map;

    BareMap(int size) {
        keys = NumberKeys.keys(size);
        map = NumberKeys.persistent(keys);
    }

    @Override
    public long get(int key) {
        return map.get(keys[key]).get();
    }

    @Override
    public long set(int key, int steps, int value) {
        return Work.run(steps, value) + map.put(keys[key], value).size();
    }
}
