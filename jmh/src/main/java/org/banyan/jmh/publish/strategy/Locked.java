package org.banyan.jmh.publish.strategy;

import java.util.concurrent.locks.Lock;

/** A lock; the work is done while it is held, or before, so that it is held for no more than the merge. */
final class Locked<S> implements Strategy {
    private final Counters<S> counters;
    private final Lock lock;
    private final boolean isPrepared;
    private volatile S value;

    Locked(Counters<S> counters, Lock lock, boolean isPrepared) {
        this.counters = counters;
        this.lock = lock;
        this.isPrepared = isPrepared;
        this.value = counters.zero();
    }

    @Override
    public long publish(int counter, int steps, long seed) {
        if (!isPrepared) {
            lock.lock();
            try {
                long result = Work.run(steps, seed);
                value = counters.increased(value, counter);
                return result;
            } finally {
                lock.unlock();
            }
        }
        S base = value;
        long result = Work.run(steps, seed);
        S branch = counters.increased(base, counter);
        lock.lock();
        try {
            S head = value;
            value = head == base ? branch : counters.merge(base, head, branch);
            return result;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long published() {
        return counters.sum(value);
    }
}
