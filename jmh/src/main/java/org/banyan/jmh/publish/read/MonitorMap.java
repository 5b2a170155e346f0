package org.banyan.jmh.publish.read;

import java.util.Map;
import org.banyan.jmh.publish.strategy.Work;

/** A mutable map behind a monitor, for reads too. */
final class MonitorMap implements SharedMap {
    private final Integer[] keys;
    private final Map<Integer, Integer> map;

    MonitorMap(int size) {
        keys = NumberKeys.keys(size);
        map = NumberKeys.mutable(keys);
    }

    @Override
    public long get(int key) {
        synchronized (map) {
            return NumberKeys.value(map, keys[key]);
        }
    }

    @Override
    public long set(int key, int steps, int value) {
        synchronized (map) {
            long result = Work.run(steps, value);
            map.put(keys[key], value);
            return result;
        }
    }
}
