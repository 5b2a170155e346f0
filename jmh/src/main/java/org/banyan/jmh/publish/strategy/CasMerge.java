package org.banyan.jmh.publish.strategy;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Compare-and-set; a writer that comes too late merges its prepared change again, until it comes in time. */
final class CasMerge<S> implements Strategy {
    private final Counters<S> counters;
    private final AtomicReference<S> root;
    private final Backoff backoff;
    private final LongAdder retries = new LongAdder();

    CasMerge(Counters<S> counters, Backoff backoff) {
        this.counters = counters;
        this.root = new AtomicReference<>(counters.zero());
        this.backoff = backoff;
    }

    @Override
    public long publish(int counter, int steps, long seed) {
        S base = Objects.requireNonNull(root.get());
        long result = Work.run(steps, seed);
        S branch = counters.increased(base, counter);
        if (root.compareAndSet(base, branch)) {
            return result;
        }
        for (int failures = 1; ; failures++) {
            retries.increment();
            backoff.pause(failures);
            S head = Objects.requireNonNull(root.get());
            if (root.compareAndSet(head, counters.merge(base, head, branch))) {
                return result;
            }
        }
    }

    @Override
    public long published() {
        return counters.sum(Objects.requireNonNull(root.get()));
    }

    @Override
    public String note() {
        return "retries " + retries.sum();
    }
}
