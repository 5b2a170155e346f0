package org.banyan.jmh.publish.strategy;

import io.vavr.collection.HashMap;

/** Counters in a persistent map, which knows nothing of branches: each value carries the last change, to be replayed. */
final class VavrCounters implements Counters<VavrCounters.State> {
    /** @param last the counter that was increased last */
    record State(HashMap<Integer, Integer> map, int last) {}

    @Override
    public State zero() {
        HashMap<Integer, Integer> map = HashMap.empty();
        for (int i = 0; i < SIZE; i++) {
            map = map.put(i, 0);
        }
        return new State(map, 0);
    }

    @Override
    public State increased(State state, int counter) {
        return new State(state.map().put(counter, state.map().getOrElse(counter, 0) + 1), counter);
    }

    @Override
    public State merge(State base, State head, State branch) {
        return increased(head, branch.last());
    }

    @Override
    public long sum(State state) {
        return state.map().values().sum().longValue();
    }
}
