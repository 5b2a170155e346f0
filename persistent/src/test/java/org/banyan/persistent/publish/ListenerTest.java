package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private final PublishedRoot<Integer> root = new PublishedRoot<>(0, PublishedRootTest.SUM, 0);

    /** Tasks that run when the test says so. */
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    private final List<Change<Integer>> changes = Collections.synchronizedList(new ArrayList<>());

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void increment(int times) {
        for (int i = 0; i < times; i++) {
            root.update(value -> value + 1);
        }
    }

    private static List<Long> numbers(List<Change<Integer>> changes) {
        return changes.stream().map(change -> change.to().number()).toList();
    }

    private static void assertChained(List<Change<Integer>> changes) {
        for (int i = 1; i < changes.size(); i++) {
            assertThat(changes.get(i).from()).isSameAs(changes.get(i - 1).to());
        }
    }

    @Test
    void aListenerGetsEachChangeFromNowOn() {
        increment(2);
        root.listen(tasks::add, changes::add);
        runTasks();
        assertThat(changes).isEmpty();
        increment(3);
        runTasks();
        assertThat(numbers(changes)).containsExactly(3L, 4L, 5L);
        assertThat(changes.get(0).from().number()).isEqualTo(2);
        assertChained(changes);
        increment(1);
        runTasks();
        assertThat(numbers(changes)).endsWith(6L);
        assertChained(changes);
    }

    @Test
    void oneTaskAtATimeIsHandedToTheExecutor() {
        root.listen(tasks::add, changes::add);
        increment(10);
        assertThat(tasks).hasSize(1);
        runTasks();
        increment(10);
        assertThat(tasks).hasSize(1);
    }

    @Test
    void anUpdateThatChangesNothingCallsNoListener() {
        root.listen(tasks::add, changes::add);
        runTasks();
        root.update(value -> value);
        assertThat(tasks).isEmpty();
    }

    @Test
    void aClosedRegistrationGetsNothing() {
        Registration registration = root.listen(tasks::add, changes::add);
        increment(1);
        registration.close();
        registration.close();
        increment(1);
        runTasks();
        assertThat(changes).isEmpty();
        assertThat(tasks).isEmpty();
    }

    @Test
    void aListenerMayEndItselfAndOthersGoOn() {
        List<Change<Integer>> others = new ArrayList<>();
        Registration[] registration = new Registration[1];
        registration[0] = root.listen(tasks::add, change -> {
            changes.add(change);
            registration[0].close();
        });
        root.listen(tasks::add, others::add);
        increment(3);
        runTasks();
        assertThat(numbers(changes)).containsExactly(1L);
        assertThat(numbers(others)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aListenerThatThrowsStillGetsTheNextChange() throws Exception {
        List<Throwable> uncaught = new ArrayList<>();
        root.listen(tasks::add, change -> {
            changes.add(change);
            throw new IllegalStateException("number " + change.to().number());
        });
        increment(2);
        Thread thread = new Thread(this::runTasks);
        thread.setUncaughtExceptionHandler((where, e) -> uncaught.add(e));
        thread.start();
        thread.join();
        assertThat(numbers(changes)).containsExactly(1L, 2L);
        assertThat(uncaught).extracting(Throwable::getMessage).containsExactly("number 1", "number 2");
    }

    @Test
    void anExecutorThatRefusesBreaksNoWriterAndLosesNoChange() {
        boolean[] refuses = {true};
        root.listen(
                task -> {
                    if (refuses[0]) {
                        throw new RejectedExecutionException();
                    }
                    tasks.add(task);
                },
                changes::add);
        increment(3);
        assertThat(root.current()).isEqualTo(3);
        assertThat(root.metrics().refusedDeliveries()).isEqualTo(4);
        refuses[0] = false;
        increment(1);
        runTasks();
        assertThat(numbers(changes)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aTaskThatItsExecutorRunsTwiceIsDoneOnce() {
        root.listen(
                task -> {
                    tasks.add(task);
                    tasks.add(task);
                },
                changes::add);
        increment(2);
        runTasks();
        assertThat(numbers(changes)).containsExactly(1L, 2L);
    }

    @Test
    void anExecutorThatTakesATaskAndThrowsRunsItOnce() {
        root.listen(
                task -> {
                    tasks.add(task);
                    throw new IllegalStateException("but I took it");
                },
                changes::add);
        increment(2);
        runTasks();
        increment(1);
        runTasks();
        assertThat(numbers(changes)).isSorted().doesNotHaveDuplicates();
        assertChained(changes);
    }

    /** Were the listener called in the writer's thread, neither would ever end. */
    @Test
    void aListenerThatBlocksDoesNotBlockTheWriterWhoseThreadItsExecutorWouldUse() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(3);
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        root.listen(Runnable::run, change -> {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            threads.add(Thread.currentThread());
            changes.add(change);
            all.countDown();
        });
        increment(3);
        assertThat(root.current()).isEqualTo(3);
        goOn.countDown();
        all.await();
        assertThat(numbers(changes)).containsExactly(1L, 2L, 3L);
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void aListenerMayPublish() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        root.listen(executor, change -> {
            changes.add(change);
            if (change.to().number() < 100) {
                root.update(value -> value + 1);
            } else {
                done.countDown();
            }
        });
        increment(1);
        done.await();
        executor.shutdown();
        assertThat(root.current()).isEqualTo(100);
        assertThat(changes).hasSize(100);
        assertChained(changes);
    }

    /** Each listener comes while writers are at work, and from then on misses nothing and gets nothing twice. */
    @Test
    void listenersThatComeWhileOthersWriteMissNothing() throws Exception {
        int rounds = 200;
        ExecutorService executor = Executors.newFixedThreadPool(2);
        ExecutorService listeners = Executors.newSingleThreadExecutor();
        for (int round = 0; round < rounds; round++) {
            List<Change<Integer>> seen = Collections.synchronizedList(new ArrayList<>());
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                writers.add(executor.submit(() -> {
                    increment(10);
                    for (int j = 0; j < 10; j++) {
                        root.publish(0, 1);
                    }
                }));
            }
            Registration registration = root.listen(listeners, seen::add);
            for (Future<?> writer : writers) {
                writer.get();
            }
            long end = root.version().number();
            long start = end - 40;
            listeners.submit(() -> {}).get(); // what the writers have woken runs before this
            registration.close();
            assertChained(List.copyOf(seen));
            long first = seen.isEmpty() ? end : seen.get(0).from().number();
            assertThat(first).isBetween(start, end);
            assertThat(seen).hasSize((int) (end - first));
        }
        executor.shutdown();
        listeners.shutdown();
        assertThat(root.current()).isEqualTo(rounds * 40);
    }
}
