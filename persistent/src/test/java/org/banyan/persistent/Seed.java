package org.banyan.persistent;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * Where the random numbers of the tests come from: one seed for a run, printed, that {@code -Dbanyan.seed} sets to run
 * it again.
 */
public final class Seed {
    private static final long SEED = Long.getLong("banyan.seed", new SplittableRandom().nextLong());

    static {
        System.out.println("random tests run with -Dbanyan.seed=" + SEED);
    }

    private Seed() {}

    /** The random numbers of one test, which do not depend on what ran before it. */
    public static Random random(String test) {
        return new Random(SEED ^ (long) test.hashCode() << 16);
    }
}
