package org.banyan.jmh.publish.strategy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** What a thread does after it has come too late. */
enum Backoff {
    /** Nothing. */
    NONE {
        @Override
        void pause(int failures) {}
    },

    /** Spins for a random time whose bound doubles each time, and from the sixth failure on sleeps so. */
    EXPONENTIAL {
        @Override
        void pause(int failures) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            if (failures <= SPINS) {
                for (int i = random.nextInt(SHORTEST << failures); i >= 0; i--) {
                    Thread.onSpinWait();
                }
            } else {
                LockSupport.parkNanos(1 + random.nextInt(1_000 << Math.min(failures - SPINS, DOUBLINGS)));
            }
        }
    };

    private static final int SPINS = 5;
    private static final int SHORTEST = 8;

    /** Bounds the sleep to a quarter of a millisecond. */
    private static final int DOUBLINGS = 8;

    abstract void pause(int failures);
}
