package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyan.persistent.publish.delivery.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A writer that is stopped while it settles what it has committed, or while it computes, and all the others.
 *
 * <p>If one of them waited for the writer that is stopped, the test would not end.
 */
class StalledWriterTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final PublishedRoot<Integer> root =
            new PublishedRoot<>(0, (base, head, branch) -> head + branch - base, 1000);
    private final List<Long> told = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void stall() {
        stalled.countDown();
        await(goOn);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a receiver of versions that stops the first writer that settles. */
    private void stallTheFirstThatSettles() {
        AtomicBoolean first = new AtomicBoolean(true);
        root.deliveries.add(new Delivery<>(root.deliveries, Runnable::run) {
            @Override
            protected void offer(Version<Integer> version) {
                if (first.getAndSet(false)) {
                    stall();
                }
                told.add(version.number());
            }

            @Override
            protected void deliver() {}
        });
    }

    private Future<Version<Integer>> stalledWriter() throws InterruptedException {
        Future<Version<Integer>> writer = threads.submit(() -> root.publish(0, 1_000_000));
        stalled.await();
        return writer;
    }

    @Test
    void aWriterThatIsStoppedAfterItsCommitDelaysNoOther() throws Exception {
        stallTheFirstThatSettles();
        Future<Version<Integer>> writer = stalledWriter();
        assertThat(root.current()).isEqualTo(1_000_000);
        assertThat(root.asOf(0)).extracting(Version::value).isEqualTo(0);
        assertThat(root.asOf(1)).extracting(Version::value).isEqualTo(1_000_000);
        for (int i = 0; i < 100; i++) {
            root.update(value -> value + 1);
            root.publish(0, 1);
        }
        assertThat(root.current()).isEqualTo(1_000_200);
        assertThat(root.asOf(1)).extracting(Version::value).isEqualTo(1_000_000);
        assertThat(told).startsWith(1L, 2L, 3L).endsWith(201L);
        goOn.countDown();
        assertThat(writer.get().number()).isEqualTo(1);
        assertThat(root.version().number()).isEqualTo(201);
        assertThat(root.asOf(1)).extracting(Version::value).isEqualTo(1_000_000);
    }

    /**
     * The late writer's attempts fail until its branch is handed over; then it waits within an attempt. Another writer
     * takes its branch along, and is stopped before it has settled.
     */
    @Test
    void aWriterThatIsStoppedWithTheBranchOfAnotherDelaysNoOther() throws Exception {
        CountDownLatch handedOver = new CountDownLatch(1);
        CountDownLatch combined = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        Future<Version<Integer>> late = threads.submit(() -> {
            Thread self = Thread.currentThread();
            return root.publishIf(0, 10_000, (base, head) -> {
                if (Thread.currentThread() == self) {
                    if (attempts.incrementAndGet() <= 3) {
                        update();
                    } else if (attempts.get() == 4) {
                        handedOver.countDown();
                        await(combined);
                    }
                }
                return true;
            });
        });
        handedOver.await();
        stallTheFirstThatSettles();
        Future<Version<Integer>> writer = stalledWriter();
        assertThat(root.current()).isEqualTo(1_010_003);
        assertVersions(3, 1_000_003, 1_010_003);
        combined.countDown();
        assertThat(late.get().value()).isEqualTo(1_010_003);
        update();
        assertThat(root.current()).isEqualTo(1_010_004);
        assertThat(told).startsWith(4L, 5L, 6L);
        goOn.countDown();
        assertThat(writer.get().value()).isEqualTo(1_000_003);
        assertThat(attempts).hasValue(4);
        assertThat(root.metrics().combined()).isEqualTo(1);
        assertVersions(3, 1_000_003, 1_010_003, 1_010_004);
    }

    /** The versions from the third one on, which can be found before they are settled. */
    private void assertVersions(Integer... values) {
        assertThat(root.version().number()).isEqualTo(2 + values.length);
        for (int i = 0; i < values.length; i++) {
            Version<Integer> version = root.asOf(3 + i);
            assertThat(version).isNotNull();
            assertThat(version.number()).isEqualTo(3 + i);
            assertThat(version.value()).isEqualTo(values[i]);
        }
        assertThat(root.asOf(3 + values.length)).isNull();
        assertThat(root.asOf(2)).extracting(Version::value).isEqualTo(2);
    }

    private void update() {
        try {
            threads.submit(() -> root.update(value -> value + 1)).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The writer is stopped before it has woken the receivers; the next one, which changes nothing, does it for it. */
    @Test
    void aListenerGetsWhatAStoppedWriterHasCommitted() throws Exception {
        stallTheFirstThatSettles();
        CountDownLatch listened = new CountDownLatch(1);
        root.listen(threads, change -> listened.countDown());
        Future<Version<Integer>> writer = stalledWriter();
        root.update(value -> value);
        listened.await();
        goOn.countDown();
        assertThat(writer.get().number()).isEqualTo(1);
    }

    @Test
    void aWriterThatIsStoppedInItsFunctionDelaysNoOther() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        Future<Version<Integer>> writer = threads.submit(() -> root.update(value -> {
            if (first.getAndSet(false)) {
                stall();
            }
            return value + 1_000_000;
        }));
        stalled.await();
        for (int i = 0; i < 100; i++) {
            root.update(value -> value + 1);
            root.publish(0, 1);
        }
        assertThat(root.current()).isEqualTo(200);
        goOn.countDown();
        assertThat(writer.get().value()).isEqualTo(1_000_200);
    }

    @Test
    void aWriterThatIsStoppedInItsMergeDelaysNoOther() throws Exception {
        AtomicBoolean first = new AtomicBoolean(true);
        Future<Version<Integer>> writer = threads.submit(() -> root.publishIf(0, 1_000_000, (base, head) -> {
            if (first.getAndSet(false)) {
                stall();
            }
            return true;
        }));
        stalled.await();
        for (int i = 0; i < 100; i++) {
            root.publish(0, 1);
        }
        goOn.countDown();
        assertThat(writer.get().value()).isEqualTo(1_000_100);
    }
}
