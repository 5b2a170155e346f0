package org.banyan.jmh.publish.strategy;

import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;

/** Banyan's shared environment: {@code publish} of a prepared branch, or {@code update}, which works within. */
final class SharedFacts implements Strategy {
    private final FactCounters counters;
    private final SharedEnvironment shared;
    private final boolean isPrepared;

    SharedFacts(FactCounters counters, boolean isPrepared) {
        this.counters = counters;
        this.shared = SharedEnvironment.of(counters.zero().environment());
        this.isPrepared = isPrepared;
    }

    @Override
    public long publish(int counter, int steps, long seed) {
        if (isPrepared) {
            Environment base = shared.current();
            long result = Work.run(steps, seed);
            shared.publish(base.with(counters.fact(counter)));
            return result;
        }
        long[] result = {0};
        shared.update(present -> {
            result[0] = Work.run(steps, seed);
            return present.with(counters.fact(counter));
        });
        return result[0];
    }

    @Override
    public long published() {
        return FactCounters.sum(shared.current());
    }

    @Override
    public String note() {
        return Root.note(shared.metrics());
    }
}
