package org.banyan.jmh.publish.read;

import io.vavr.collection.HashMap;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.banyan.jmh.publish.strategy.Work;

/** A persistent map behind a reference, like Clojure's atom: a writer that comes too late repeats its work. */
final class AtomMap implements SharedMap {
    private final Integer[] keys;
    private final AtomicReference<HashMap<Integer, Integer>> atom;

    AtomMap(int size) {
        keys = NumberKeys.keys(size);
        atom = new AtomicReference<>(NumberKeys.persistent(keys));
    }

    @Override
    public long get(int key) {
        return Objects.requireNonNull(atom.get()).get(keys[key]).get();
    }

    @Override
    public long set(int key, int steps, int value) {
        long result = Work.run(steps, value);
        atom.updateAndGet(map -> map.put(keys[key], value));
        return result;
    }
}
