package org.banyan.jmh.publish;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Threads;

/**
 * What does a read of a shared map cost, and does another reader make it slower, while no thread writes?
 *
 * <p>Hypothesis: through a root a read costs what it costs without one, and two threads read at the rate of one each,
 * since neither writes anything. Locks write at every read, so that each thread waits for a line of the other's cache;
 * so do snapshots. The maps that are not shared show what two threads of this machine cost each other in any case.
 */
public class ReadBenchmark extends SharedMapBenchmark {
    @Benchmark
    @Threads(1)
    public long oneReader(Draw draw) {
        return shared.get(draw.below(size));
    }

    @Benchmark
    @Threads(2)
    public long twoReaders(Draw draw) {
        return shared.get(draw.below(size));
    }
}
