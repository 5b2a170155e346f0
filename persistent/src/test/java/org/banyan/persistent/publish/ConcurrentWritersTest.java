package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banyan.persistent.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writers of all kinds at once. Each adds a number that no other one adds, so that the difference of two neighbouring
 * versions tells whose change it is: each must be there once, under the version that its writer was given.
 */
class ConcurrentWritersTest {
    private static final int WRITES = 3000;

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 16, 80})
    void eachChangeIsOneVersionThatItsWriterGets(int threads) throws Exception {
        int writes = WRITES / threads;
        PublishedRoot<Long> root =
                new PublishedRoot<>(0L, (base, head, branch) -> head + (branch - base), threads * writes);
        SplittableRandom random = new SplittableRandom(
                Seed.random("ConcurrentWritersTest " + threads).nextLong());
        List<Callable<Map<Long, Long>>> writers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            SplittableRandom own = random.split();
            long first = (long) i * writes + 1;
            writers.add(() -> written(root, own, first, writes));
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        Map<Long, Long> amounts = new HashMap<>();
        for (Future<Map<Long, Long>> writer : executor.invokeAll(writers)) {
            writer.get()
                    .forEach((version, amount) -> assertThat(amounts.put(version, amount))
                            .as("version %d", version)
                            .isNull());
        }
        executor.shutdown();

        assertThat(root.version().number()).isEqualTo((long) threads * writes);
        for (long number = 1; number <= root.version().number(); number++) {
            long difference = valueOf(root, number) - valueOf(root, number - 1);
            assertThat(amounts.get(number)).as("version %d", number).isEqualTo(difference);
        }
        assertThat(root.metrics().published()).isEqualTo((long) threads * writes);
        assertThat(root.metrics().nanoseconds().count()).isGreaterThanOrEqualTo((long) threads * writes);
    }

    private static long valueOf(PublishedRoot<Long> root, long number) {
        Version<Long> version = root.asOf(number);
        assertThat(version).as("version %d", number).isNotNull();
        assertThat(version.number()).isEqualTo(number);
        return version.value();
    }

    /** Adds numbers from the first one on. The versions that have them. */
    private static Map<Long, Long> written(PublishedRoot<Long> root, SplittableRandom random, long first, int writes) {
        Map<Long, Long> amounts = new HashMap<>();
        long seen = 0;
        for (long amount = first; amount < first + writes; amount++) {
            Version<Long> version = write(root, random, amount);
            assertThat(amounts.put(version.number(), amount)).isNull();
            assertThat(version.number())
                    .as("the order of one writer's versions")
                    .isGreaterThan(seen);
            assertThat(root.version().number()).as("what a writer reads back").isGreaterThanOrEqualTo(version.number());
            seen = version.number();
        }
        return amounts;
    }

    private static Version<Long> write(PublishedRoot<Long> root, SplittableRandom random, long amount) {
        while (true) {
            Version<Long> version = switch (random.nextInt(6)) {
                case 0 -> root.update(value -> value + amount);
                case 1 -> root.update(value -> slowly(value + amount));
                case 2 -> compared(root, amount);
                case 3 -> conditionally(root, amount);
                default -> root.publish(0L, amount);
            };
            if (version != null) {
                return version;
            }
        }
    }

    private static Version<Long> compared(PublishedRoot<Long> root, long amount) {
        Version<Long> present = root.version();
        return root.compareAndPublish(present, slowly(present.value() + amount));
    }

    private static Version<Long> conditionally(PublishedRoot<Long> root, long amount) {
        Long base = root.current();
        return root.publishIf(base, base + amount, (before, head) -> slowly(head) - before < 1_000_000);
    }

    /** Long enough that others come in between. */
    private static long slowly(long value) {
        Thread.yield();
        return value;
    }
}
