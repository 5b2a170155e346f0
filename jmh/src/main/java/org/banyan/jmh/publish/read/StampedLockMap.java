package org.banyan.jmh.publish.read;

import java.util.Map;
import java.util.concurrent.locks.StampedLock;
import org.banyan.jmh.publish.strategy.Work;

/**
 * A mutable map behind a stamped lock, which is read without the lock first, and with it if a writer came in between.
 *
 * <p>That is correct here only because a write replaces the value of a key that is there: a map that grew could make a
 * reader without the lock throw, or go round for ever.
 */
final class StampedLockMap implements SharedMap {
    private final StampedLock lock = new StampedLock();
    private final Integer[] keys;
    private final Map<Integer, Integer> map;

    StampedLockMap(int size) {
        keys = NumberKeys.keys(size);
        map = NumberKeys.mutable(keys);
    }

    @Override
    public long get(int key) {
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            long value = NumberKeys.value(map, keys[key]);
            if (lock.validate(stamp)) {
                return value;
            }
        }
        stamp = lock.readLock();
        try {
            return NumberKeys.value(map, keys[key]);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    @Override
    public long set(int key, int steps, int value) {
        long stamp = lock.writeLock();
        try {
            long result = Work.run(steps, value);
            map.put(keys[key], value);
            return result;
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}
