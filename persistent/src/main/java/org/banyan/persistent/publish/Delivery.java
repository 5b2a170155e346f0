package org.banyan.persistent.publish;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Something that is done on an executor whenever there is news, by one thread at a time.
 *
 * <p>A writer only says that there is news. Nothing of the receiver runs in its thread, and nothing that goes wrong at
 * the receiver's comes back to it.
 */
abstract class Delivery<T> implements Registration {
    private final Deliveries<T> deliveries;
    private final Executor executor;
    private final LongAdder refused;

    /** How often there was news since the last run has begun; while it is not zero there is a run, or will be one. */
    private final AtomicInteger news = new AtomicInteger();

    private volatile boolean closed;

    Delivery(Deliveries<T> deliveries, Executor executor) {
        this.deliveries = deliveries;
        this.executor = executor;
        this.refused = deliveries.refused();
    }

    /** Takes note of a version, which may come more than once. Called before there is a later head. */
    abstract void offer(Version<T> version);

    /** Hands on what there is, and never throws. One thread at a time. */
    abstract void deliver();

    /** Says that there is news. */
    final void wake() {
        if (news.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        Run run = new Run(Thread.currentThread());
        try {
            executor.execute(run);
            run.handedOver = true;
        } catch (Throwable e) {
            // An executor that refuses, for whatever reason, must not break the writer, who has already published.
            refused.increment();
            if (run.begin()) {
                news.set(0);
            }
        }
    }

    /** One run, which knows whether its executor is about to let a writer do the work, and then goes elsewhere. */
    private final class Run implements Runnable {
        private final Thread starter;
        private final AtomicBoolean begun = new AtomicBoolean();
        private volatile boolean handedOver;

        Run(Thread starter) {
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
        int seen = news.get();
        do {
            if (!closed) {
                deliver();
            }
            seen = news.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Tells the handler of the thread, as the thread itself would. */
    static void report(Throwable e) {
        Thread thread = Thread.currentThread();
        try {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        } catch (Throwable ignored) {
            // As the virtual machine does; deliveries go on.
        }
    }

    final boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        deliveries.remove(this);
    }
}
