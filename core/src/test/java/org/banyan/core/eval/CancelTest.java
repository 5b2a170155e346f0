package org.banyan.core.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vavr.collection.Vector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.core.Terms;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Int64;
import org.banyan.core.eval.host.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Evaluations that are ended from outside. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancelTest {
    private static final Environment PROGRAM = Terms.environment(
            "(fact 1)",
            "(= (loop) (loop))",
            "(= (note $n) (let () (add-atom &self (fact $n)) (note (+ $n 1))))",
            "(= (count $n) (if (== $n 0) 0 (+ 1 (count (- $n 1)))))",
            "(= (begun $x) (if (seen $x) (loop) never))",
            "(= (slow $n) (if (== $n 0) () (slow (- $n 1))))");

    /** A session, and a latch that its program opens by calling {@code seen}. */
    private static final class Running {
        final CountDownLatch begun = new CountDownLatch(1);
        final Session session;

        Running(Settings settings) {
            Operation seen = Operation.effectful("seen", Terms.term("(-> Atom Bool)"), (arguments, context) -> {
                begun.countDown();
                return List.of(Atom.bool(true));
            });
            session = Session.of(
                    PROGRAM, settings.withOperations(Operations.none().with(seen)), line -> {});
        }

        FutureTask<Vector<Atom>> start(String atom) {
            FutureTask<Vector<Atom>> task = new FutureTask<>(() -> session.evaluate(Terms.term(atom)));
            new Thread(task, "evaluates").start();
            return task;
        }

        void awaitBegin() throws InterruptedException {
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }

        void isAsBefore() {
            assertThat(session.environment()).isEqualTo(PROGRAM);
            assertThat(session.evaluate(Terms.term("(match &self (fact $x) $x)")))
                    .containsExactly(Int64.of(1));
            session.add(Terms.term("(fact 2)"));
            assertThat(session.evaluate(Terms.term("(+ (count 2000) (count 3000))")))
                    .containsExactly(Int64.of(5000));
        }
    }

    static Stream<Arguments> endless() {
        Settings settings = Settings.defaults();
        return Stream.of(
                        settings,
                        settings.withThreads(4),
                        settings.withThreads(4).withHeartbeat(8),
                        settings.withHeartbeat(0))
                .flatMap(way -> Stream.of(
                                "(begun 1)",
                                "((seen 1) (note 2))",
                                "((count 100) (seen 1) (loop) (loop) (loop) (loop))",
                                "(let $x (superpose ((seen 1) (count 20) (count 20))) ((loop) (loop)))",
                                "(superpose ((seen 1) (loop) (loop) (loop) (loop) (loop) (loop)))")
                        .map(atom -> Arguments.of(way, atom)));
    }

    private static CancellationException cancelled(FutureTask<Vector<Atom>> task) throws InterruptedException {
        try {
            throw new AssertionError("has ended with " + task.get());
        } catch (ExecutionException failure) {
            assertThat(failure.getCause()).isInstanceOf(CancellationException.class);
            return (CancellationException) failure.getCause();
        }
    }

    @ParameterizedTest
    @MethodSource("endless")
    void whatIsCancelledIsAsIfItHadNotBegun(Settings settings, String atom) throws Exception {
        Running running = new Running(settings);
        FutureTask<Vector<Atom>> task = running.start(atom);
        running.awaitBegin();
        running.session.cancel();
        assertThat(cancelled(task)).hasMessage("the evaluation was cancelled");
        running.isAsBefore();
    }

    @ParameterizedTest
    @MethodSource("endless")
    void anInterruptDoesTheSame(Settings settings, String atom) throws Exception {
        Running running = new Running(settings);
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> running.session.evaluate(Terms.term(atom)));
            boolean interrupted = Thread.interrupted();
            running.isAsBefore();
            return interrupted;
        });
        Thread thread = new Thread(task, "evaluates");
        thread.start();
        running.awaitBegin();
        thread.interrupt();
        assertThat(task.get()).as("the thread still knows").isTrue();
    }

    @Test
    void cancellingBeforehandEndsTheNextEvaluationOnly() {
        Running running = new Running(Settings.defaults());
        running.session.cancel();
        running.session.cancel();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> running.session.evaluate(Terms.term("(count 1)")));
        running.isAsBefore();
    }

    @Test
    void otherSessionsGoOn() throws Exception {
        Running one = new Running(Settings.defaults().withThreads(2).withHeartbeat(8));
        Running other = new Running(Settings.defaults().withThreads(2).withHeartbeat(8));
        FutureTask<Vector<Atom>> task = one.start("((count 100) (seen 1) (loop) (loop))");
        one.awaitBegin();
        one.session.cancel();
        other.isAsBefore();
        cancelled(task);
    }

    /** Work whose result is no longer awaited would go on for ever, and its thread would not end. */
    @ParameterizedTest
    @MethodSource("endless")
    void noThreadGoesOnWithWhatWasCancelled(Settings settings, String atom) throws Exception {
        Set<Thread> before = helpers();
        Running running = new Running(settings);
        FutureTask<Vector<Atom>> task = running.start(atom);
        running.awaitBegin();
        running.session.cancel();
        cancelled(task);
        Set<Thread> after = helpers();
        after.removeAll(before);
        for (Thread helper : after) {
            helper.join(TimeUnit.MINUTES.toMillis(1));
            assertThat(helper.isAlive()).as("%s", helper).isFalse();
        }
    }

    /** Work that one thread would never begin does not delay several. */
    @Test
    void endlessWorkThatIsNotAwaitedIsAbandoned() {
        for (int i = 0; i < 20; i++) {
            Running running = new Running(Settings.defaults().withThreads(3).withHeartbeat(8));
            assertThat(running.session.evaluate(
                            Terms.term("((count 50) ((count 500) (count 300)) (count 400) (empty) (loop))")))
                    .isEmpty();
        }
    }

    private static Set<Thread> helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("banyan-"))
                .collect(Collectors.toSet());
    }
}
