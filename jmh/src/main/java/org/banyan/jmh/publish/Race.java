package org.banyan.jmh.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.banyan.jmh.publish.strategy.Strategies;
import org.banyan.jmh.publish.strategy.Strategy;

/** One run of some writers on one value. */
final class Race {
    private final String state;
    private final String strategy;
    private final Mix mix;

    Race(String state, String strategy, Mix mix) {
        this.state = state;
        this.strategy = strategy;
        this.mix = mix;
    }

    private String name() {
        return state + ", " + strategy + ", " + mix;
    }

    /**
     * Runs it.
     *
     * @param warmUp for how many milliseconds to run before anything is measured
     * @param time for how many milliseconds to measure
     * @throws IllegalStateException if a publication was lost or came twice
     */
    ContentionOutcome run(int warmUp, int time) throws InterruptedException {
        Strategy shared = Strategies.of(state, strategy);
        Writer.Stopwatch stopwatch = new Writer.Stopwatch();
        CountDownLatch start = new CountDownLatch(1);
        List<Writer> shorts = new ArrayList<>();
        List<Writer> longs = new ArrayList<>();
        for (int i = 0; i < mix.writers(); i++) {
            boolean isLong = i < mix.longs();
            Writer writer = new Writer(i, isLong ? Mix.LONG : Mix.SHORT, shared, stopwatch, start);
            (isLong ? longs : shorts).add(writer);
            writer.start();
        }
        start.countDown();
        TimeUnit.MILLISECONDS.sleep(warmUp);
        long before = System.nanoTime();
        stopwatch.isMeasuring = true;
        TimeUnit.MILLISECONDS.sleep(time);
        stopwatch.isOver = true;
        double seconds = (System.nanoTime() - before) / 1e9;

        long published = 0;
        for (List<Writer> kind : List.of(shorts, longs)) {
            for (Writer writer : kind) {
                writer.join();
                if (writer.failure() != null) {
                    throw new IllegalStateException("a writer failed: " + name(), writer.failure());
                }
                published += writer.inAll();
            }
        }
        if (shared.published() != published) {
            throw new IllegalStateException(
                    "of %d publications %d are there: %s".formatted(published, shared.published(), name()));
        }
        return new ContentionOutcome(
                state,
                strategy,
                mix,
                shorts.isEmpty() ? null : Waits.of(shorts, seconds),
                longs.isEmpty() ? null : Waits.of(longs, seconds),
                shared.note());
    }
}
