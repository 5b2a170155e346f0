package org.banyan.core.eval;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Notices that memory is about to end, before the collector has spent minutes on the last free bytes.
 *
 * <p>A heap that is nearly full is collected again and again, each time for less. The virtual machine ends that by an
 * {@link OutOfMemoryError} only when nothing at all is free, which may be minutes later. This does so when collections
 * have taken most of the time for a while and have left little free. Belongs to one thread.
 */
final class MemoryWatch {
    /** At most this part of the heap is free when memory is short: one in so many bytes. */
    private static final int SHORT = 10;

    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** So many intervals in a row have to be lost to the collector. */
    private static final int LOST_INTERVALS = 4;

    /** An interval is lost if collections took so many of 100 parts of it. */
    private static final int LOST_PERCENT = 80;

    private long begin;
    private long collectedBefore;
    private int lost;
    private boolean watching;

    /**
     * Checks that there is memory left. O(1): a comparison of numbers that the virtual machine has at hand, unless
     * memory is short.
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

    /** How long the program stood still for collections so far. Collections beside the program do not count. */
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
