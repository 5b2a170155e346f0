package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.banyan.core.atom.Atom;
import org.banyan.core.space.IndexOracle;
import org.banyan.persistent.publish.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads on one environment. What they see must hold at every moment; nothing is asked about time. */
@Tag("slow")
class SharedEnvironmentStressTest {
    private static final int READERS = 50;
    private static final int WRITERS = 5;

    /** What each of some threads makes, all of them started at once. */
    private static <T> List<T> inThreads(int threads, IntFunction<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            tasks.add(() -> {
                start.await();
                return work.apply(number);
            });
        }
        List<T> results = new ArrayList<>();
        for (Future<T> result : executor.invokeAll(tasks)) {
            results.add(result.get());
        }
        executor.shutdown();
        return results;
    }

    private static Atom ruleOf(int thread, int rule) {
        return term("(= (thread%d-rule%d) %d)".formatted(thread, rule, rule));
    }

    /** Each step adds a rule, a type and a fact, so that in every version there are as many of each. */
    private static Environment step(Environment environment, int thread, int number) {
        return environment
                .with(term("(= (f %d) %d)".formatted(thread, number)))
                .with(term("(: f T%d-%d)".formatted(thread, number)))
                .with(term("(fact %d %d)".formatted(thread, number)));
    }

    private static boolean isWhole(Environment environment) {
        long steps = environment.rulesFor(symbol("f"), 1).size();
        return environment.ruleCount() == steps
                && environment.typeCount() == steps
                && environment.typesOf(symbol("f")).size() == steps
                && environment.match(term("(fact $thread $number)")).count() == steps
                && environment.size() == 3 * steps;
    }

    @Test
    void aHundredReadersOfAThousandReadsEach() throws Exception {
        SharedEnvironment shared = SharedEnvironment.of(environment("(= (test $x) 1)", "(= (test 2) 2)"));
        List<Long> found = inThreads(100, reader -> {
            long rules = 0;
            for (int i = 0; i < 1000; i++) {
                rules += shared.current().rulesFor(symbol("test"), 1).size();
            }
            return rules;
        });
        assertThat(found).hasSize(100).containsOnly(2000L);
        assertThat(shared.version().number()).isZero();
    }

    @Test
    void fiftyReadersAgainstFiveWriters() throws Exception {
        int writes = 200;
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty(), 8);
        List<Boolean> sound = inThreads(
                READERS + WRITERS,
                thread -> thread < WRITERS ? isWritten(shared, thread, writes) : isReadWhole(shared, writes));
        assertThat(sound).containsOnly(true);
        Environment end = shared.current();
        assertThat(isWhole(end)).isTrue();
        assertThat(end.ruleCount()).isEqualTo(WRITERS * writes);
        assertThat(shared.version().number()).isEqualTo(WRITERS * writes);
        IndexOracle.check(end.state());
    }

    /** Updates and publishes in turn; a writer sees its own writes in each version that it is given. */
    private static boolean isWritten(SharedEnvironment shared, int thread, int writes) {
        boolean sound = true;
        long last = 0;
        for (int i = 0; i < writes; i++) {
            int number = i;
            Version<Environment> version = i % 2 == 0
                    ? shared.update(present -> step(present, thread, number))
                    : shared.publish(step(shared.current(), thread, number));
            sound &= version.number() > last
                    && version.value().contains(term("(fact %d %d)".formatted(thread, number)))
                    && shared.current().contains(term("(fact %d %d)".formatted(thread, number)));
            last = version.number();
        }
        return sound;
    }

    /** Reads until all is written: every version is whole, and none is older than the one before it. */
    private static boolean isReadWhole(SharedEnvironment shared, int writes) {
        boolean sound = true;
        long number = 0;
        while (number < WRITERS * writes) {
            Version<Environment> version = shared.version();
            sound &= version.number() >= number && isWhole(version.value());
            number = version.number();
            Environment earlier = shared.asOf(number - 4).getOrNull();
            sound &= earlier == null || earlier.ruleCount() == number - 4;
        }
        return sound;
    }

    @Test
    void aHundredThreadsPublishAThousandRulesEach() throws Exception {
        int threads = 100;
        int rules = 1000;
        SharedEnvironment shared = SharedEnvironment.of(environment("(= (base) 1)"));
        List<Environment> branches = inThreads(threads, thread -> {
            Environment branch = shared.current();
            for (int i = 0; i < rules; i++) {
                branch = branch.with(ruleOf(thread, i));
            }
            shared.publish(branch);
            return branch;
        });
        Environment published = shared.current();
        assertThat(published.ruleCount()).isEqualTo(1 + threads * rules);
        for (int thread = 0; thread < threads; thread++) {
            for (int rule = 0; rule < rules; rule++) {
                assertThat(published.multiplicity(ruleOf(thread, rule))).isEqualTo(1);
            }
        }
        assertThat(published.rulesFor(symbol("thread7-rule3"), 0)).hasSize(1);
        assertThat(shared.version().number()).isEqualTo(threads);
        assertThat(branches).hasSize(threads);
        IndexOracle.check(published.state());
    }

    @Test
    void aHundredThreadsPublishEachOfAThousandRules() throws Exception {
        int threads = 100;
        int rules = 1000;
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty());
        inThreads(threads, thread -> {
            for (int i = 0; i < rules; i++) {
                shared.publish(shared.current().with(ruleOf(thread, i)));
            }
            return true;
        });
        assertThat(shared.current().ruleCount()).isEqualTo(threads * rules);
        assertThat(shared.current().distinctSize()).isEqualTo(threads * rules);
        assertThat(shared.version().number()).isEqualTo(threads * rules);
        IndexOracle.check(shared.current().state());
    }

    @Test
    void sixteenReadersOfOneForkWhileOthersChange() throws Exception {
        SharedEnvironment shared = SharedEnvironment.of(step(step(Environment.empty(), 0, 1), 0, 2));
        Environment fork = shared.current().fork();
        String expected = asked(fork);
        List<Boolean> same = inThreads(16 + 2, thread -> {
            boolean all = true;
            for (int i = 0; i < 100; i++) {
                if (thread < 16) {
                    all &= asked(fork).equals(expected);
                } else {
                    int number = i;
                    shared.update(present -> step(present, thread, number));
                }
            }
            return all;
        });
        assertThat(same).containsOnly(true);
        assertThat(shared.version().number()).isEqualTo(200);
    }

    private static String asked(Environment environment) {
        return environment.rulesFor(symbol("f"), 1) + " " + environment.typesOf(symbol("f")) + " "
                + environment.match(term("(fact $x $y)")).stream().toList() + " " + environment.hashCode();
    }

    /** A fork has what was there when it was taken, and what is written to it shows nowhere else. */
    @Test
    void forksTakenWhileOthersChange() throws Exception {
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty(), 0);
        List<Boolean> sound = inThreads(20, thread -> {
            boolean all = true;
            for (int i = 0; i < 200; i++) {
                int number = i;
                if (thread < 4) {
                    shared.update(present -> step(present, thread, number));
                } else {
                    Version<Environment> version = shared.version();
                    Environment fork = version.value().fork();
                    Environment written = step(fork, thread, i);
                    all &= isWhole(fork)
                            && fork.ruleCount() == version.number()
                            && isWhole(written)
                            && written.ruleCount() == version.number() + 1
                            && !shared.current().contains(term("(fact %d %d)".formatted(thread, i)));
                }
            }
            return all;
        });
        assertThat(sound).containsOnly(true);
        assertThat(shared.current().ruleCount()).isEqualTo(4 * 200);
    }

    @Test
    void listenersSeeEachOfManyChangesOnceAndInOrder() throws Exception {
        int writes = 500;
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty());
        ExecutorService executor = Executors.newSingleThreadExecutor();
        List<EnvironmentChange> changes = Collections.synchronizedList(new ArrayList<>());
        shared.listen(executor, changes::add);
        inThreads(8, thread -> {
            for (int i = 0; i < writes; i++) {
                shared.publish(step(shared.current(), thread, i));
            }
            return true;
        });
        executor.submit(() -> {}).get();
        executor.shutdown();
        assertThat(changes).hasSize(8 * writes);
        for (int i = 0; i < changes.size(); i++) {
            EnvironmentChange change = changes.get(i);
            assertThat(change.from().number()).isEqualTo(i);
            assertThat(change.to().number()).isEqualTo(i + 1);
            assertThat(change.diff().removed().isEmpty()).isTrue();
            assertThat(change.diff().added().size()).isEqualTo(3);
        }
    }
}
