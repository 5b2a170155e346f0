package org.banyan.jmh.publish.read;

import org.banyan.jmh.publish.strategy.Work;
import scala.collection.concurrent.TrieMap;

/** Scala's concurrent map, read directly, or through a snapshot, which alone shows one state of all entries. */
final class ScalaMap implements SharedMap {
    private final Integer[] keys;
    private final TrieMap<Integer, Integer> map = new TrieMap<>();
    private final boolean isSnapshot;

    ScalaMap(int size, boolean isSnapshot) {
        keys = NumberKeys.keys(size);
        for (Integer key : keys) {
            map.update(key, 1);
        }
        this.isSnapshot = isSnapshot;
    }

    @Override
    public long get(int key) {
        return isSnapshot ? map.readOnlySnapshot().apply(keys[key]) : map.apply(keys[key]);
    }

    @Override
    public long set(int key, int steps, int value) {
        long result = Work.run(steps, value);
        map.update(keys[key], value);
        return result;
    }
}
