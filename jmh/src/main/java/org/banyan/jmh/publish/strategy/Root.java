package org.banyan.jmh.publish.strategy;

import java.util.Locale;
import org.banyan.persistent.publish.PublishMetrics;
import org.banyan.persistent.publish.PublishedRoot;

/** Banyan's root: {@code publish} of a prepared branch, or {@code update}, which works within. */
final class Root<S> implements Strategy {
    private final Counters<S> counters;
    private final PublishedRoot<S> root;
    private final boolean isPrepared;

    Root(Counters<S> counters, boolean isPrepared) {
        this.counters = counters;
        this.root = new PublishedRoot<>(counters.zero(), counters::merge, 0);
        this.isPrepared = isPrepared;
    }

    @Override
    public long publish(int counter, int steps, long seed) {
        if (isPrepared) {
            S base = root.current();
            long result = Work.run(steps, seed);
            root.publish(base, counters.increased(base, counter));
            return result;
        }
        long[] result = {0};
        root.update(present -> {
            result[0] = Work.run(steps, seed);
            return counters.increased(present, counter);
        });
        return result[0];
    }

    @Override
    public long published() {
        return counters.sum(root.current());
    }

    @Override
    public String note() {
        return note(root.metrics());
    }

    static String note(PublishMetrics metrics) {
        return String.format(
                Locale.ROOT,
                "retries %d; merges %d; handed over %d; combined %d",
                metrics.retries(),
                metrics.merges(),
                metrics.handedOver(),
                metrics.combined());
    }
}
