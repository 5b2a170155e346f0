package org.banyan.jmh.publish.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.jmh.publish.strategy.Work;

/** The concurrent map of {@code java.util}, whose entries are each for itself: no reader sees one state of all. */
final class JavaMap implements SharedMap {
    private final Integer[] keys;
    private final Map<Integer, Integer> map;

    JavaMap(int size) {
        keys = NumberKeys.keys(size);
        map = new ConcurrentHashMap<>(NumberKeys.mutable(keys));
    }

    @Override
    public long get(int key) {
        return NumberKeys.value(map, keys[key]);
    }

    @Override
    public long set(int key, int steps, int value) {
        long result = Work.run(steps, value);
        map.put(keys[key], value);
        return result;
    }
}
