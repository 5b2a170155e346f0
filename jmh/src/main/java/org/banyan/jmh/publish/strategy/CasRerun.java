package org.banyan.jmh.publish.strategy;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Compare-and-set; a late writer repeats all of the work, as with {@code updateAndGet} or an atom's swap. */
final class CasRerun<S> implements Strategy {
    private final Counters<S> counters;
    private final AtomicReference<S> root;

    CasRerun(Counters<S> counters) {
        this.counters = counters;
        this.root = new AtomicReference<>(counters.zero());
    }

    @Override
    public long publish(int counter, int steps, long seed) {
        while (true) {
            S head = Objects.requireNonNull(root.get());
            long result = Work.run(steps, seed);
            if (root.compareAndSet(head, counters.increased(head, counter))) {
                return result;
            }
        }
    }

    @Override
    public long published() {
        return counters.sum(Objects.requireNonNull(root.get()));
    }
}
