package org.banyan.cli;

import java.util.Random;
import java.util.SplittableRandom;

/** The random numbers of the tests. Each run prints its seed; {@code -Dbanyan.seed} repeats it. */
public final class Seed {
    private static final long SEED = Long.getLong("banyan.seed", new SplittableRandom().nextLong());

    static {
        System.out.println("random tests of cli run with -Dbanyan.seed=" + SEED);
    }

    private Seed() {}

    /** Returns the random numbers of one test, independent of the tests before it. */
    public static Random random(String test) {
        return new Random(SEED ^ (long) test.hashCode() << 16);
    }
}
