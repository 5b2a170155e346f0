package org.banyan.core.eval.ahead;

import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.banyan.core.eval.machine.EarlyResults;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.Workers;

/**
 * A scheduler of threads that evaluate parts of a program ahead of time, if threads are idle.
 *
 * <p>The threads are started when first needed, keep no process alive, and end when they have been idle for a while.
 */
public final class Scheduler implements Workers {
    private static final long IDLE_MILLIS = 100;
    private static final long POLL_MICROS = 200;
    private static final int MOST_NESTED = 6;

    private static final int MOST_NESTED_AT_ONCE = 3;

    private final ThreadFactory threads;
    private final int helpers;
    private final int heartbeat;
    private final Set<Speculation> running = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Speculation> queue = new LinkedBlockingQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger evaluation = new AtomicInteger();
    private final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();

    /** Whether a thread could not be started in this evaluation. */
    private volatile boolean exhausted;

    private final ThreadLocal<Integer> nested = ThreadLocal.withInitial(() -> 0);

    /**
     * Creates a scheduler.
     *
     * @param factory makes its threads, which are not started
     * @param threads the number of threads, including the one that has begun the evaluation
     * @param heartbeat the number of steps after which a part may be offered; 0 if the thread that offers a part does
     *     it at once
     */
    public Scheduler(ThreadFactory factory, int threads, int heartbeat) {
        this.threads = factory;
        helpers = threads - 1;
        this.heartbeat = heartbeat;
    }

    @Override
    public int heartbeat() {
        return heartbeat;
    }

    @Override
    public EarlyResults prepare(Machine machine, int depth, LongConsumer costs, Consumer<Machine> work) {
        return new Speculation(this, machine, depth, costs, work);
    }

    @Override
    public long takeNumbers() {
        return numbers.getAndAdd(Workers.NUMBERS);
    }

    @Override
    public boolean isWanting() {
        return heartbeat == 0
                ? nested.get() < MOST_NESTED_AT_ONCE
                : idle.get() > queue.size() || started.get() < helpers && !exhausted;
    }

    /**
     * Offers a speculation to an idle thread.
     *
     * @param until asked from time to time if the offering thread does the work; an exception of it ends the work
     */
    void offer(Speculation speculation, BooleanSupplier until) {
        if (heartbeat == 0) {
            int depth = nested.get();
            nested.set(depth + 1);
            try {
                run(speculation, until);
            } finally {
                nested.set(depth);
            }
            return;
        }
        queue.add(speculation);
        if (idle.get() == 0) {
            startThread();
        }
    }

    /** Starts one more thread, unless there are enough. */
    void startThread() {
        int number = started.incrementAndGet();
        if (number > helpers) {
            started.decrementAndGet();
            return;
        }
        try {
            Thread thread = threads.newThread(this::work);
            thread.setName("banyan-" + number);
            thread.setDaemon(true);
            thread.start();
        } catch (OutOfMemoryError noThread) {
            // The threads that wait for the work do it; it is not offered to threads that cannot be started.
            exhausted = true;
            started.decrementAndGet();
        }
    }

    private void run(Speculation speculation, BooleanSupplier until) {
        running.add(speculation);
        try {
            if (!speculation.run(until)) {
                queue.add(speculation);
            }
        } finally {
            running.remove(speculation);
        }
    }

    private void work() {
        try {
            while (true) {
                idle.incrementAndGet();
                Speculation next;
                try {
                    next = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                } finally {
                    idle.decrementAndGet();
                }
                if (next == null) {
                    return;
                }
                run(next, () -> false);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError exhaustion) {
            // This thread ends; another one is started when there is work again.
        } finally {
            started.decrementAndGet();
        }
    }

    /** Works on offered speculations until one is done. Work that has not ended then is left to other threads. */
    void help(BooleanSupplier done) {
        int depth = nested.get();
        boolean may = depth < MOST_NESTED;
        nested.set(depth + 1);
        if (may) {
            idle.incrementAndGet();
        }
        try {
            while (!done.getAsBoolean()) {
                Speculation next = null;
                if (may) {
                    next = queue.poll(POLL_MICROS, TimeUnit.MICROSECONDS);
                } else {
                    TimeUnit.MICROSECONDS.sleep(POLL_MICROS);
                }
                if (next != null) {
                    idle.decrementAndGet();
                    try {
                        run(next, done);
                    } finally {
                        idle.incrementAndGet();
                    }
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            if (may) {
                idle.decrementAndGet();
            }
            nested.set(depth);
        }
    }

    /** Returns the number of the current evaluation. Offers of an earlier one are of no use any more. */
    int evaluation() {
        return evaluation.get();
    }

    @Override
    public void clear() {
        evaluation.incrementAndGet();
        exhausted = false;
        Speculation next = queue.poll();
        while (next != null) {
            next.cancel();
            next = queue.poll();
        }
        running.forEach(Speculation::cancel);
    }
}
