package org.banyan.jmh.publish;

import org.banyan.jmh.publish.strategy.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does a read of a shared map cost while others write to it without pause, how long does the slowest read take, and
 * what does a write cost?
 *
 * <p>Hypothesis: through a root a reader has what it has alone, but for the caches, which new versions fill, and for the
 * collector: no read waits, however much a writer works before it publishes. Behind a lock readers wait as long as a
 * writer works, and with a read-write lock the writer waits for gaps between readers. With more threads than processors
 * each thread also waits for its turn, whatever it reads.
 *
 * <p>A writer works for no time or for 100 us at each write: under the lock where there is one, and beside the value
 * where there is none.
 */
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
public class ReadBesideWritersBenchmark extends SharedMapBenchmark {
    @Param({"0", "100"})
    int work;

    private int steps;

    @Setup
    public void calibrate() {
        steps = Work.steps(1_000L * work);
    }

    private long read(Draw draw) {
        return shared.get(draw.below(size));
    }

    private long write(Draw draw) {
        return shared.set(draw.below(size), steps, 1 + draw.below(100));
    }

    @Benchmark
    @Group("oneBesideOne")
    @GroupThreads(1)
    public long read11(Draw draw) {
        return read(draw);
    }

    @Benchmark
    @Group("oneBesideOne")
    @GroupThreads(1)
    public long write11(Draw draw) {
        return write(draw);
    }

    @Benchmark
    @Group("twoBesideOne")
    @GroupThreads(2)
    public long read21(Draw draw) {
        return read(draw);
    }

    @Benchmark
    @Group("twoBesideOne")
    @GroupThreads(1)
    public long write21(Draw draw) {
        return write(draw);
    }

    @Benchmark
    @Group("twoBesideTwo")
    @GroupThreads(2)
    public long read22(Draw draw) {
        return read(draw);
    }

    @Benchmark
    @Group("twoBesideTwo")
    @GroupThreads(2)
    public long write22(Draw draw) {
        return write(draw);
    }
}
