package org.banyan.jmh.publish;

import java.util.concurrent.CountDownLatch;
import org.banyan.jmh.publish.strategy.Counters;
import org.banyan.jmh.publish.strategy.Strategy;
import org.banyan.jmh.publish.strategy.Work;
import org.jspecify.annotations.Nullable;

/** A thread that publishes without pause, and measures each publication, its work included. */
final class Writer extends Thread {
    private final Strategy strategy;
    private final Stopwatch stopwatch;
    private final CountDownLatch start;
    private final int steps;
    private final Latencies latencies = new Latencies();

    private long random;
    private long inAll;
    private long inTime;

    /** What the work gave, lest it be left out. */
    private volatile long result;

    private volatile @Nullable Throwable failure;

    Writer(int number, long work, Strategy strategy, Stopwatch stopwatch, CountDownLatch start) {
        super("writer " + number);
        setDaemon(true);
        setUncaughtExceptionHandler((thread, thrown) -> failure = thrown);
        this.strategy = strategy;
        this.stopwatch = stopwatch;
        this.start = start;
        this.steps = Work.steps(work);
        this.random = number * 0x9E37_79B9_7F4A_7C15L + 1;
    }

    /**
     * Whether it is time to warm up, to measure or to stop.
     *
     * <p>What began before the measuring and ends in it counts, and what is still going on when it ends is waited for:
     * the longest waits are the ones that are looked for.
     */
    static final class Stopwatch {
        volatile boolean isMeasuring;
        volatile boolean isOver;
    }

    @Override
    public void run() {
        try {
            start.await();
        } catch (InterruptedException e) {
            return;
        }
        long sum = 0;
        while (!stopwatch.isOver) {
            long before = System.nanoTime();
            sum += strategy.publish(nextCounter(), steps, sum);
            long after = System.nanoTime();
            inAll++;
            if (stopwatch.isMeasuring) {
                latencies.add(after - before);
                if (!stopwatch.isOver) {
                    inTime++;
                }
            }
        }
        result = sum;
    }

    private int nextCounter() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) Long.remainderUnsigned(random, Counters.SIZE);
    }

    /** What ended this thread before its time, if anything did. */
    @Nullable Throwable failure() {
        return failure;
    }

    /** Returns how long each publication took. To be called when the thread has ended, as the others. */
    Latencies latencies() {
        return latencies;
    }

    /** How many publications there were, those before and after the measuring included. */
    long inAll() {
        return inAll;
    }

    /** How many publications ended while it was measured. */
    long inTime() {
        return inTime;
    }
}
