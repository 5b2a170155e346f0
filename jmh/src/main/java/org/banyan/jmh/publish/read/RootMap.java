package org.banyan.jmh.publish.read;

import io.vavr.collection.HashMap;
import org.banyan.jmh.publish.strategy.Work;
import org.banyan.persistent.publish.PublishedRoot;

/** A persistent map behind Banyan's root; work is done before, so that an update is short. */
final class RootMap implements SharedMap {
    private final Integer[] keys;
    private final PublishedRoot<HashMap<Integer, Integer>> root;

    RootMap(int size) {
        keys = NumberKeys.keys(size);
        root = new PublishedRoot<>(NumberKeys.persistent(keys), RootMap::merged, 0);
    }

    private static HashMap<Integer, Integer> merged(
            HashMap<Integer, Integer> base, HashMap<Integer, Integer> head, HashMap<Integer, Integer> branch) {
        throw new UnsupportedOperationException("there are only updates");
    }

    @Override
    public long get(int key) {
        return root.current().get(keys[key]).get();
    }

    @Override
    public long set(int key, int steps, int value) {
        long result = Work.run(steps, value);
        root.update(map -> map.put(keys[key], value));
        return result;
    }
}
