package org.banyan.jmh.publish.strategy;

import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;

import org.banyan.core.Environment;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.core.atom.Atom;

/**
 * Counters as the copies of facts in an environment.
 *
 * <p>Each value carries the last change, to be replayed by strategies that are not a shared environment: it alone can
 * merge by structure what has no origin in common.
 */
final class FactCounters implements Counters<FactCounters.State> {
    /** @param last the counter that was increased last */
    record State(Environment environment, int last) {}

    private final Atom[] facts = new Atom[SIZE];

    FactCounters() {
        for (int i = 0; i < SIZE; i++) {
            facts[i] = expression(symbol("edge"), symbol("n%06d".formatted(i / 10)), symbol("n%06d".formatted(i)));
            facts[i].path().hashCode();
        }
    }

    /** The fact whose copies a counter counts. */
    Atom fact(int counter) {
        return facts[counter];
    }

    @Override
    public State zero() {
        EnvironmentBuilder builder = Environment.builder();
        for (Atom fact : facts) {
            builder.add(fact);
        }
        return new State(builder.build().fork(), 0);
    }

    @Override
    public State increased(State state, int counter) {
        return new State(state.environment().with(facts[counter]).fork(), counter);
    }

    @Override
    public State merge(State base, State head, State branch) {
        return increased(head, branch.last());
    }

    @Override
    public long sum(State state) {
        return sum(state.environment());
    }

    /** The copies beyond the first one of each fact. */
    static long sum(Environment environment) {
        return environment.size() - SIZE;
    }
}
