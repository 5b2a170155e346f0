package org.banyan.jmh.publish.read;

import java.util.List;
import org.banyan.core.Environment;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.jmh.Facts;
import org.banyan.jmh.publish.strategy.Work;

/**
 * A shared environment of facts, each with the number of its copies; or the environment alone, whose branches are
 * thrown away.
 */
final class SharedFactMap implements SharedMap {
    private final Atom[] facts;
    private final Environment bare;
    private final SharedEnvironment shared;
    private final boolean isBare;

    SharedFactMap(int size, boolean isBare) {
        List<Atom> edges = Facts.edges(size);
        facts = edges.toArray(Atom[]::new);
        bare = Environment.builder().addAll(edges).build().fork();
        shared = SharedEnvironment.of(bare);
        this.isBare = isBare;
    }

    @Override
    public long get(int key) {
        return (isBare ? bare : shared.current()).multiplicity(facts[key]);
    }

    /** Adds a copy, whatever the value. */
    @Override
    public long set(int key, int steps, int value) {
        Environment base = shared.current();
        long result = Work.run(steps, value);
        Environment branch = base.with(facts[key]);
        if (!isBare) {
            shared.publish(branch);
        }
        return result + branch.size();
    }
}
