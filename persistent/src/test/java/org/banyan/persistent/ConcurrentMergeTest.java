package org.banyan.persistent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Merges with the help of an executor give what they give without, whatever the executor does with its tasks. */
class ConcurrentMergeTest {
    private static final int KEYS = 30_000;
    private static final ExecutorService POOL_OF_4 = Executors.newFixedThreadPool(4);
    private static final ExecutorService POOL_OF_2 = Executors.newFixedThreadPool(2);

    /** Executors, each of which is one that a caller might have. */
    enum Help {
        DIRECT,
        TWO_THREADS,
        FOUR_THREADS,
        A_THREAD_FOR_EACH,
        REJECTING,
        REJECTING_NOW_AND_THEN,
        REJECTING_AFTER_THE_THIRD;

        Executor executor() {
            AtomicInteger tasks = new AtomicInteger();
            return switch (this) {
                case DIRECT -> Runnable::run;
                case TWO_THREADS -> POOL_OF_2;
                case FOUR_THREADS -> POOL_OF_4;
                case A_THREAD_FOR_EACH -> task -> new Thread(task, "one-task").start();
                case REJECTING -> rejecting(() -> true);
                case REJECTING_NOW_AND_THEN ->
                    rejecting(() -> ThreadLocalRandom.current().nextBoolean());
                case REJECTING_AFTER_THE_THIRD -> rejecting(() -> tasks.incrementAndGet() > 3);
            };
        }

        private static Executor rejecting(BooleanSupplier rejects) {
            return task -> {
                if (rejects.getAsBoolean()) {
                    throw new RejectedExecutionException("no more tasks");
                }
                POOL_OF_4.execute(task);
            };
        }
    }

    /** Tries of tens of thousands of keys: a base, two forks of it, and one that shares nothing with them. */
    private static final class Tries {
        final PathTrie<Count> base;
        final PathTrie<Count> left;
        final PathTrie<Count> right;
        final PathTrie<Count> other;

        Tries(Random random) {
            base = edited(PathTrie.empty(), KEYS, random);
            left = edited(base, KEYS / 10, random);
            right = edited(base, KEYS / 10, random);
            other = edited(PathTrie.empty(), KEYS / 2, random);
        }

        private static PathTrie<Count> edited(PathTrie<Count> trie, int edits, Random random) {
            TrieBuilder<Count> builder = trie.toBuilder();
            for (int i = 0; i < edits; i++) {
                Path key = key(random);
                if (random.nextInt(8) == 0) {
                    builder.remove(key);
                } else {
                    builder.set(key, Count.of(1 + random.nextInt(5)));
                }
            }
            return builder.build();
        }

        /** Of one to three bytes, or far below one of a few long beginnings. */
        private static Path key(Random random) {
            byte[] bytes = new byte[1 + random.nextInt(3)];
            random.nextBytes(bytes);
            bytes[0] &= 0x1F;
            return random.nextInt(4) != 0
                    ? Path.of(bytes)
                    : Keys.repeated((char) ('a' + bytes[0] % 4), 100).concat(Path.of(bytes));
        }

        List<List<String>> shapes() {
            return List.of(
                    Structure.shape(base), Structure.shape(left), Structure.shape(right), Structure.shape(other));
        }
    }

    private static final Tries TRIES = new Tries(Seed.random("ConcurrentMergeTest"));

    @AfterAll
    static void shutDown() {
        POOL_OF_2.shutdownNow();
        POOL_OF_4.shutdownNow();
    }

    private static void same(PathTrie<Count> found, PathTrie<Count> expected) {
        Structure.check(found);
        assertThat(found.equals(expected)).isTrue();
        assertThat(Structure.shape(found).equals(Structure.shape(expected))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void givesWhatTheCallerAloneGives(Help help) {
        Tries t = TRIES;
        Executor executor = help.executor();
        List<List<String>> before = t.shapes();
        for (PathTrie<Count> right : List.of(t.right, t.other, t.left, PathTrie.<Count>empty())) {
            same(t.left.join(right, Count::max, executor), t.left.join(right, Count::max));
            same(t.left.meet(right, Count::min, executor), t.left.meet(right, Count::min));
            same(t.left.plus(right, Count::plus, executor), t.left.plus(right, Count::plus));
            same(t.left.minus(right, ModelMerge::rest, executor), t.left.minus(right, ModelMerge::rest));
            same(t.left.restrict(right, executor), t.left.restrict(right));
            assertThat(t.left.diff(right, executor)).isEqualTo(t.left.diff(right));
            same(
                    PathTrie.merge(t.base, t.left, right, ModelMerge::counts, executor),
                    PathTrie.merge(t.base, t.left, right, ModelMerge::counts));
        }
        assertThat(t.shapes().equals(before))
                .as("the arguments are as they were")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatEqualsAnArgumentIsThatArgument(Help help) {
        Executor executor = help.executor();
        PathTrie<Count> joined = TRIES.left.join(TRIES.other, Count::max);
        assertThat(joined.join(TRIES.left, Count::max, executor) == joined).isTrue();
        assertThat(TRIES.left.join(joined, Count::max, executor) == joined).isTrue();
        assertThat(TRIES.left.meet(joined, Count::min, executor) == TRIES.left).isTrue();
        assertThat(TRIES.left.minus(TRIES.left, ModelMerge::rest, executor) == PathTrie.<Count>empty())
                .isTrue();
        PathTrie<Count> base = TRIES.base;
        assertThat(PathTrie.merge(base, base, TRIES.right, ModelMerge::counts, executor) == TRIES.right)
                .isTrue();
        assertThat(PathTrie.merge(base, TRIES.left, base, ModelMerge::counts, executor) == TRIES.left)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void asksTheFunctionOnceForEachKeyOfBoth(Help help) {
        LongAdder calls = new LongAdder();
        PathTrie<Count> common = TRIES.left.meet(TRIES.other, Count::min);
        TRIES.left.join(
                TRIES.other,
                (left, right) -> {
                    calls.increment();
                    return left.max(right);
                },
                help.executor());
        assertThat(calls.sum()).isEqualTo(common.size());
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatThrowsComesThroughAndChangesNothing(Help help) {
        List<List<String>> before = TRIES.shapes();
        Executor executor = help.executor();
        for (int bound : new int[] {1, 1_000}) {
            AtomicInteger calls = new AtomicInteger();
            assertThatThrownBy(() -> TRIES.left.plus(
                            TRIES.right,
                            (left, right) -> {
                                if (calls.incrementAndGet() >= bound) {
                                    throw new ArithmeticException("refused");
                                }
                                return left.plus(right);
                            },
                            executor))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("refused");
        }
        assertThatThrownBy(() -> PathTrie.merge(
                        PathTrie.<Count>empty(),
                        TRIES.left,
                        TRIES.other,
                        (base, left, right) -> {
                            throw new ArithmeticException("refused");
                        },
                        executor))
                .isInstanceOf(ArithmeticException.class);
        assertThat(TRIES.shapes().equals(before))
                .as("the arguments are as they were")
                .isTrue();
        same(TRIES.left.join(TRIES.right, Count::max, executor), TRIES.left.join(TRIES.right, Count::max));
    }

    @Test
    void worksInsideThePoolThatHelps() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            PathTrie<Count> expected = TRIES.left.join(TRIES.other, Count::max);
            List<Future<PathTrie<Count>>> all = List.of(
                    pool.submit(() -> TRIES.left.join(TRIES.other, Count::max, pool)),
                    pool.submit(() -> TRIES.other.join(TRIES.left, Count::max, pool)),
                    pool.submit(() -> TRIES.left.join(TRIES.other, Count::max, pool)));
            for (Future<PathTrie<Count>> each : all) {
                same(each.get(1, TimeUnit.MINUTES), expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
