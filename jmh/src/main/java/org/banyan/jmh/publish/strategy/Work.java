package org.banyan.jmh.publish.strategy;

/**
 * Computing that takes a given time.
 *
 * <p>It is a chain of multiplications, whose length is found once: a clock that is read until the time is over would
 * measure the time in which another thread has the processor too, and so would make the work less when there are more
 * threads.
 */
public final class Work {
    private static final int TRIES = 2_000;
    private static final int TRIAL = 20_000;

    /** What the trials gave, lest they be left out. */
    @SuppressWarnings("unused")
    private static volatile long kept;

    private static final double STEPS_PER_NANOSECOND = calibrated();

    private Work() {}

    /** How many steps take this long where nothing else runs. */
    public static int steps(long nanoseconds) {
        return (int) Math.max(1, Math.round(nanoseconds * STEPS_PER_NANOSECOND));
    }

    /** Computes; what it gives must go somewhere, lest the work be left out. */
    public static long run(int steps, long seed) {
        long x = seed;
        for (int i = 0; i < steps; i++) {
            x = x * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        return x;
    }

    /** The rate of the fastest trial: one that nothing has disturbed, in code that is compiled. */
    private static double calibrated() {
        long fastest = Long.MAX_VALUE;
        long x = 1;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            x = run(TRIAL, x);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        kept = x;
        return (double) TRIAL / fastest;
    }
}
