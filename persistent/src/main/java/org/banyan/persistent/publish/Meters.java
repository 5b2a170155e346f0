package org.banyan.persistent.publish;

import java.util.concurrent.atomic.LongAdder;

/** Counts what writers do. Nothing here is touched by a reader. */
final class Meters {
    private final LongAdder fastForwards = new LongAdder();
    private final LongAdder merges = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder handedOver = new LongAdder();
    private final LongAdder combined = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Histogram.Recorder durations = new Histogram.Recorder();

    void committed(Commit<?> commit) {
        add(fastForwards, commit.fastForwards());
        add(merges, commit.merges());
        add(combined, commit.taken());
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

    PublishMetrics snapshot(long published, long refusedDeliveries) {
        return new PublishMetrics(
                published,
                fastForwards.sum(),
                merges.sum(),
                retries.sum(),
                handedOver.sum(),
                combined.sum(),
                refused.sum(),
                refusedDeliveries,
                durations.snapshot());
    }
}
