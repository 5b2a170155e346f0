package org.banyan.persistent.publish.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * The delivery of changes to one receiver, on an executor, by one thread at a time.
 *
 * <p>A writer only wakes the delivery. No code of the receiver runs in the writer's thread, and no failure of the
 * receiver reaches the writer.
 *
 * @param <E> the type of the versions
 */
public abstract class Delivery<E> {
    private final Deliveries<E> deliveries;
    private final Executor executor;
    private final LongAdder refused;

    /** The wake-ups since the last task began; while it is not zero, a task runs or will run. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    private volatile boolean closed;

    protected Delivery(Deliveries<E> deliveries, Executor executor) {
        this.deliveries = deliveries;
        this.executor = executor;
        this.refused = deliveries.refused();
    }

    /** Takes a version, which may come more than once. Called before there is a later head. */
    protected abstract void offer(E version);

    /** Delivers what has been offered, and never throws. Called by one thread at a time. */
    protected abstract void deliver();

    /** Says that there is wakeUps. */
    public final void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        DeliveryTask task = new DeliveryTask(Thread.currentThread());
        try {
            executor.execute(task);
            task.handedOver = true;
        } catch (Throwable e) {
            // An executor that refuses, for whatever reason, must not break the writer, who has already published.
            refused.increment();
            if (task.begin()) {
                wakeUps.set(0);
            }
        }
    }

    /** One task of the executor. If the executor would run it in the thread of a writer, it goes to the common pool. */
    private final class DeliveryTask implements Runnable {
        private final Thread starter;
        private final AtomicBoolean begun = new AtomicBoolean();
        private volatile boolean handedOver;

        DeliveryTask(Thread starter) {
            this.starter = starter;
        }

        boolean begin() {
            return begun.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (Thread.currentThread() == starter && !handedOver) {
                ForkJoinPool.commonPool().execute(this::drainOnce);
            } else {
                drainOnce();
            }
        }

        private void drainOnce() {
            if (begin()) {
                drain();
            }
        }
    }

    private void drain() {
        int seen = wakeUps.get();
        do {
            if (!closed) {
                deliver();
            }
            seen = wakeUps.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Gives a failure to the uncaught-exception handler of the thread, as the thread itself would. */
    static void report(Throwable e) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        } catch (Throwable ignored) {
            // The virtual machine ignores it too; deliveries go on.
        }
    }

    final boolean isClosed() {
        return closed;
    }

    /** Ends the delivery. A call that another thread is about to make may still come. O(number of receivers). */
    public final void close() {
        closed = true;
        deliveries.remove(this);
    }
}
