package org.banyan.testkit;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;

/** Samples of an arbitrary, the same in every run, and their shrunk forms. */
final class Samples {
    private static final int NUMBER = 2000;
    private static final long SEED = 17;

    private Samples() {}

    static <T> List<T> of(Arbitrary<T> arbitrary) {
        return arbitrary.generator(1000).stream(new Random(SEED))
                .limit(NUMBER)
                .map(Shrinkable::value)
                .toList();
    }

    /** Returns the first sample that satisfies a condition, shrunk as far as it still does. */
    static <T> T shrunk(Arbitrary<T> arbitrary, Predicate<T> wanted) {
        Shrinkable<T> smallest = arbitrary.generator(1000).stream(new Random(SEED))
                .filter(sample -> wanted.test(sample.value()))
                .findFirst()
                .orElseThrow();
        while (true) {
            Shrinkable<T> current = smallest;
            smallest = current.shrink()
                    .filter(smaller -> smaller.compareTo(current) < 0 && wanted.test(smaller.value()))
                    .findFirst()
                    .orElse(current);
            if (smallest == current) {
                return current.value();
            }
        }
    }
}
