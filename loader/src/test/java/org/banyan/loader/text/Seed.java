package org.banyan.loader.text;

import java.util.Random;
import java.util.SplittableRandom;

/** The random numbers of the tests: one printed seed for a run, which {@code -Dbanyan.seed} sets to repeat it. */
public final class Seed {
    private static final long SEED = Long.getLong("banyan.seed", new SplittableRandom().nextLong());

    static {
        System.out.println("random tests of loader run with -Dbanyan.seed=" + SEED);
    }

    private Seed() {}

    /** The random numbers of one test, which do not depend on what ran before it. */
    public static Random random(String test) {
        return new Random(SEED ^ (long) test.hashCode() << 16);
    }
}
