package org.banyan.core.eval.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private int failures = 1;

    /** A thread that cannot be started as long as there are failures left. */
    private final class Scarce extends Thread {
        private final CountDownLatch end;

        Scarce(Runnable work, CountDownLatch end) {
            super(work);
            this.end = end;
        }

        @Override
        public synchronized void start() {
            if (failures-- > 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            super.start();
        }

        @Override
        public void run() {
            super.run();
            end.countDown();
        }
    }

    @Test
    void aThreadThatCannotBeStartedIsNotWaitedFor() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Scheduler scheduler = new Scheduler(work -> new Scarce(work, end), 2, 8);
        assertThat(scheduler.isWanting()).isTrue();
        scheduler.startThread();
        assertThat(scheduler.isWanting())
                .as("there is none for this evaluation")
                .isFalse();
        scheduler.clear();
        assertThat(scheduler.isWanting()).as("there may be one for the next").isTrue();
        scheduler.startThread();
        assertThat(end.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(scheduler.isWanting()).isTrue();
    }
}
