package org.banyan.jmh.publish.strategy;

/** What {@link Locked} does, with a monitor. */
final class Monitored<S> implements Strategy {
    private final Object monitor = new Object();
    private final Counters<S> counters;
    private final boolean isPrepared;
    private volatile S value;

    Monitored(Counters<S> counters, boolean isPrepared) {
        this.counters = counters;
        this.isPrepared = isPrepared;
        this.value = counters.zero();
    }

    @Override
    public long publish(int counter, int steps, long seed) {
        if (!isPrepared) {
            synchronized (monitor) {
                long result = Work.run(steps, seed);
                value = counters.increased(value, counter);
                return result;
            }
        }
        S base = value;
        long result = Work.run(steps, seed);
        S branch = counters.increased(base, counter);
        synchronized (monitor) {
            S head = value;
            value = head == base ? branch : counters.merge(base, head, branch);
            return result;
        }
    }

    @Override
    public long published() {
        return counters.sum(value);
    }
}
