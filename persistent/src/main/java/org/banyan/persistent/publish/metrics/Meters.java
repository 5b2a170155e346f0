package org.banyan.persistent.publish.metrics;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the writers of a root do. Readers never touch it. Thread-safe. */
public final class Meters {
    private final LongAdder fastForwards = new LongAdder();
    private final LongAdder merges = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder handedOver = new LongAdder();
    private final LongAdder combined = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Durations durations = new Durations();

    void committed(int newFastForwards, int newMerges, int newCombined) {
        add(fastForwards, newFastForwards);
        add(merges, newMerges);
        add(combined, newCombined);
    }

    private static void add(LongAdder adder, int amount) {
        if (amount != 0) {
            adder.add(amount);
        }
    }

    void ended(int failures, boolean wasHandedOver, boolean wasRefused, long nanoseconds) {
        add(retries, failures);
        add(handedOver, wasHandedOver ? 1 : 0);
        add(refused, wasRefused ? 1 : 0);
        durations.record(nanoseconds);
    }

    /** Returns the number of branches whose base was current. */
    public long fastForwards() {
        return fastForwards.sum();
    }

    /** Returns the number of branches that were merged. */
    public long merges() {
        return merges.sum();
    }

    /** Returns the number of failed attempts. */
    public long retries() {
        return retries.sum();
    }

    /** Returns the number of branches that were handed over. */
    public long handedOver() {
        return handedOver.sum();
    }

    /** Returns the number of branches that other writers decided. */
    public long combined() {
        return combined.sum();
    }

    /** Returns the number of calls that changed nothing because of a condition. */
    public long refused() {
        return refused.sum();
    }

    /** Returns the durations of the calls, in nanoseconds. */
    public Durations durations() {
        return durations;
    }
}
