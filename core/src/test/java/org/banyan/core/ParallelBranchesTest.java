package org.banyan.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.banyan.core.Terms.environment;
import static org.banyan.core.Terms.rules;
import static org.banyan.core.Terms.symbol;
import static org.banyan.core.Terms.term;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.banyan.core.atom.Atom;
import org.banyan.core.space.IndexOracle;
import org.junit.jupiter.api.Test;

/** Many threads with a branch each, and what becomes of their work. */
class ParallelBranchesTest {
    private static final Environment ORIGIN = environment("(= (base) value)", "(= (thread0-rule0) shared)", "(fact)")
            .fork();

    /** What each of some threads makes, all of them started at once. */
    private static <T> List<T> inThreads(int threads, IntFunction<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            FutureTask<T> task = new FutureTask<>(() -> {
                start.await();
                return work.apply(number);
            });
            tasks.add(task);
            new Thread(task, "branch " + i).start();
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            results.add(task.get());
        }
        return results;
    }

    private static Atom ruleOf(int thread, int rule) {
        return term("(= (thread%d-rule%d) %d)".formatted(thread, rule, rule));
    }

    private static Environment withRules(Environment environment, int thread, int rules) {
        for (int i = 0; i < rules; i++) {
            environment = environment.with(ruleOf(thread, i));
        }
        return environment;
    }

    @Test
    void tenThreadsWithAForkEachSeeOnlyTheirOwnRules() throws Exception {
        int threads = 10;
        List<Environment> branches = inThreads(threads, thread -> withRules(ORIGIN.fork(), thread, 1));
        for (int thread = 0; thread < threads; thread++) {
            for (int other = 0; other < threads; other++) {
                Rules found = branches.get(thread).rulesFor(symbol("thread" + other + "-rule0"), 0);
                assertThat(found.size()).isEqualTo((thread == other ? 1 : 0) + (other == 0 ? 1 : 0));
            }
        }
        assertThat(ORIGIN.size()).isEqualTo(3);
    }

    @Test
    void aHundredThreadsOfAThousandRulesEachAreUnited() throws Exception {
        int threads = 100;
        int rules = 1000;
        List<Environment> branches = inThreads(threads, thread -> withRules(ORIGIN.fork(), thread, rules));
        for (int thread = 0; thread < threads; thread++) {
            assertThat(branches.get(thread).ruleCount()).isEqualTo(2 + rules);
            String next = "thread" + (thread + 1) + "-rule0";
            assertThat(branches.get(thread).rulesFor(symbol(next), 0)).isEmpty();
        }
        Environment folded = branches.stream().reduce(ORIGIN, Environment::union);
        assertThat(folded.ruleCount()).isEqualTo(2 + threads * rules);
        for (int thread = 0; thread < threads; thread++) {
            for (int rule = 0; rule < rules; rule++) {
                Rules found = folded.rulesFor(symbol("thread" + thread + "-rule" + rule), 0);
                if (found.size() != (thread == 0 && rule == 0 ? 2 : 1)) {
                    fail("rule %d of thread %d: %s", rule, thread, found);
                }
            }
        }

        Environment together = Environment.unionAll(branches);
        assertThat(together.equals(folded)).isTrue();
        assertThat(together.rules().toSeq().equals(folded.rules().toSeq())).isTrue();
    }

    @Test
    void tenThousandRulesAndTenThousandMoreAreUnited() {
        int rules = 10_000;
        for (Environment origin : new Environment[] {Environment.empty(), ORIGIN}) {
            Environment one = withRules(origin, 1, rules);
            Environment other = withRules(origin, 2, rules);
            Environment union = one.union(other);
            assertThat(union.ruleCount()).isEqualTo(origin.ruleCount() + 2 * rules);
            assertThat(IntStream.range(0, rules))
                    .allMatch(i -> union.contains(ruleOf(1, i)) && union.contains(ruleOf(2, i)));
            assertThat(union.rulesFor(symbol("thread1-rule0"), 0))
                    .containsExactlyElementsOf(rules("(= (thread1-rule0) 0)"));
            assertThat(union.rulesFor(symbol("thread2-rule9999"), 0)).hasSize(1);
            assertThat(other.union(one).rules().toSeq().equals(union.rules().toSeq()))
                    .isTrue();
            IndexOracle.check(union.state());
        }
    }

    @Test
    void threadsThatReadOneEnvironmentAllSeeTheWholeOfIt() throws Exception {
        Environment environment = withRules(ORIGIN, 7, 50).with(term("(: a T)")).with(term("(: a (List $x))"));
        String expected = asked(environment);
        assertThat(inThreads(
                        16,
                        thread -> IntStream.range(0, 100)
                                .allMatch(i -> asked(environment).equals(expected))))
                .containsOnly(true);
    }

    private static String asked(Environment environment) {
        return environment.rulesFor(symbol("thread7-rule3"), 0) + " " + environment.typesOf(symbol("a")) + " "
                + environment.match(term("(: $x $y)")).stream().toList() + " " + environment.hashCode();
    }

    @Test
    void whatThreadsWriteToTheirForksDoesNotShowInTheOrigin() throws Exception {
        List<Boolean> unchanged = inThreads(20, thread -> {
            boolean same = true;
            for (int i = 0; i < 200; i++) {
                Environment fork = ORIGIN.fork().with(ruleOf(thread, i)).without(term("(fact)"));
                same &= ORIGIN.size() == 3 && fork.size() == 3 && ORIGIN.contains(term("(fact)"));
            }
            return same;
        });
        assertThat(unchanged).containsOnly(true);
    }
}
