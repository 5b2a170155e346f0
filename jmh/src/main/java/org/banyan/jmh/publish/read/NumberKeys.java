package org.banyan.jmh.publish.read;

import io.vavr.collection.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The keys of maps from numbers to numbers: distinct, and in no order. */
final class NumberKeys {
    private static final int SEED = 11;

    private NumberKeys() {}

    static Integer[] keys(int size) {
        return new Random(SEED).ints().distinct().limit(size).boxed().toArray(Integer[]::new);
    }

    /** The keys, with 1 as the value of each. */
    static HashMap<Integer, Integer> persistent(Integer[] keys) {
        HashMap<Integer, Integer> map = HashMap.empty();
        for (Integer key : keys) {
            map = map.put(key, 1);
        }
        return map;
    }

    /** The keys, with 1 as the value of each, in a map that has room for them. */
    static java.util.HashMap<Integer, Integer> mutable(Integer[] keys) {
        java.util.HashMap<Integer, Integer> map = new java.util.HashMap<>(keys.length * 2);
        for (Integer key : keys) {
            map.put(key, 1);
        }
        return map;
    }

    /** The value of a key that is there. */
    static long value(Map<Integer, Integer> map, Integer key) {
        return Objects.requireNonNull(map.get(key));
    }
}
