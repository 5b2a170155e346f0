package org.banyan.jmh.publish.read;

import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.banyan.jmh.publish.strategy.Work;

/** A mutable map behind a read-write lock. */
final class ReadWriteLockMap implements SharedMap {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Integer[] keys;
    private final Map<Integer, Integer> map;

    ReadWriteLockMap(int size) {
        keys = NumberKeys.keys(size);
        map = NumberKeys.mutable(keys);
    }

    @Override
    public long get(int key) {
        lock.readLock().lock();
        try {
            return NumberKeys.value(map, keys[key]);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public long set(int key, int steps, int value) {
        lock.writeLock().lock();
        try {
            long result = Work.run(steps, value);
            map.put(keys[key], value);
            return result;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
