package org.banyan.core.eval;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * A watch for memory that is about to end, before the collector has spent minutes on the last free bytes.
 *
 * <p>A heap that is nearly full is collected again and again, and each collection frees less. The virtual machine
 * throws an {@link OutOfMemoryError} only when nothing is free, which may be minutes later. This watch throws it when
 * collections have taken most of the time for a while and have left little free. Belongs to one thread.
 */
final class MemoryWatch {
    /** Memory is short if at most one in so many bytes of the heap is free. */
    private static final int SHORT = 10;

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** The number of intervals in a row that must be lost to the collector. */
    private static final int LOST_INTERVALS = 4;

    /** An interval is lost if collections took this percentage of it. */
    private static final int LOST_PERCENT = 80;

    private long begin;
    private long collectedBefore;
    private int lost;
    private boolean watching;

    /**
     * Checks that memory is left. O(1): unless memory is short, it compares numbers that the virtual machine has at
     * hand.
     *
     * @throws OutOfMemoryError if collections have taken nearly all the time for seconds, and little is free
     */
    void check() {
        Runtime runtime = Runtime.getRuntime();
        long most = runtime.maxMemory();
        long free = most - runtime.totalMemory() + runtime.freeMemory();
        if (free > most / SHORT) {
            watching = false;
            return;
        }
        long now = System.nanoTime();
        if (!watching) {
            start(now);
            lost = 0;
            watching = true;
        } else if (now - begin >= INTERVAL_NANOS) {
            long collected = TimeUnit.MILLISECONDS.toNanos(collectionMillis() - collectedBefore);
            lost = collected / LOST_PERCENT >= (now - begin) / 100 ? lost + 1 : 0;
            if (lost >= LOST_INTERVALS) {
                watching = false;
                throw new OutOfMemoryError("nearly all time went into collecting garbage, and memory is still short");
            }
            start(now);
        }
    }

    private void start(long now) {
        begin = now;
        collectedBefore = collectionMillis();
    }

    /** Returns for how long collections have stopped the program so far. Concurrent collections do not count. */
    private static long collectionMillis() {
        long sum = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            String name = collector.getName();
            if (!name.endsWith("Cycles") && !name.contains("Concurrent")) {
                sum += Math.max(0, collector.getCollectionTime());
            }
        }
        return sum;
    }
}
