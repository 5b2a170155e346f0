package org.banyan.jmh.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.banyan.jmh.publish.ContentionOutcome;
import org.banyan.jmh.publish.Mix;
import org.banyan.jmh.publish.Waits;
import org.banyan.jmh.publish.report.ReadResults.Case;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Panels;
import org.banyan.jmh.report.Panels.Bar;
import org.banyan.jmh.report.Panels.Colour;
import org.banyan.jmh.report.Panels.Key;
import org.banyan.jmh.report.Panels.Panel;
import org.banyan.jmh.report.Quantity;
import org.jspecify.annotations.Nullable;

/** A picture with a chart for each question, which has a bar for each way to share. */
final class PublishingChart {
    private static final List<Key> KEYS = List.of(
            new Key(Colour.OURS, "Banyan", 82),
            new Key(Colour.GIVEN, "the same, not shared", 158),
            new Key(Colour.RIVAL, "others", 60));
    private static final List<String> LEFT_OUT =
            List.of("bareTrie", "bareEnvironment", "readWriteLockMerge", "stampedLockMerge");
    private static final String STATE = "vavr";

    private final ReadResults reads;
    private final Contests contests;
    private final String size;
    private final List<Panel> panels = new ArrayList<>();

    private PublishingChart(ReadResults reads, Contests contests, String size) {
        this.reads = reads;
        this.contests = contests;
        this.size = size;
    }

    /** The picture of reads from values of one size, and of writes. */
    static String of(ReadResults reads, Contests contests, String size) {
        PublishingChart chart = new PublishingChart(reads, contests, size);
        chart.addReads();
        chart.addWrites();
        String subtitle = String.format(
                Locale.ROOT,
                "times, the shorter the better; reads of %,d entries, writes to 1,000",
                Long.parseLong(size));
        return Panels.draw("Readers and writers of a shared value", subtitle, KEYS, chart.panels);
    }

    private void addReads() {
        add("a read, one reader", map -> reads.time(Case.ONE, map, size, ""));
        add("a read, two readers", map -> reads.time(Case.TWO, map, size, ""));
        add("a read beside a writer", map -> reads.time(Case.ONE_ONE, map, size, "0"));
        add("a read beside a writer of 100 us", map -> reads.time(Case.ONE_ONE, map, size, "100"));
        add("p99.9 of reads beside that writer", map -> reads.percentile(Case.ONE_ONE, map, size, "100", "99.9"));
        add("longest read beside that writer", map -> reads.percentile(Case.ONE_ONE, map, size, "100", "100.0"));
    }

    private void add(String title, Function<String, @Nullable Figure> figure) {
        List<Bar> bars = new ArrayList<>();
        for (String map : ReadResults.maps()) {
            Figure found = LEFT_OUT.contains(map) ? null : figure.apply(map);
            if (found != null) {
                Colour colour = ReadResults.OURS.containsKey(map)
                        ? Colour.OURS
                        : ReadResults.OURS.containsValue(map) ? Colour.GIVEN : Colour.RIVAL;
                bars.add(new Bar(ReadResults.name(map), found.median(), colour));
            }
        }
        add(title, bars);
    }

    private void addWrites() {
        add("p99.9 of 16 writers of 1 us", new Mix(16, 0), ContentionOutcome::shorts, Waits::p999);
        // What starves has few waits that could be counted, so that the rate tells more than a percentile.
        add(
                "1 us beside a long writer, mean",
                new Mix(3, 1),
                ContentionOutcome::shorts,
                waits -> 3e9 / waits.perSecond());
        add(
                "100 us beside 3 short ones, mean",
                new Mix(3, 1),
                ContentionOutcome::longs,
                waits -> 1e9 / waits.perSecond());
    }

    private void add(
            String title, Mix mix, Function<ContentionOutcome, @Nullable Waits> kind, ToDoubleFunction<Waits> figure) {
        List<Bar> bars = new ArrayList<>();
        for (String strategy : Contests.strategies()) {
            ContentionOutcome outcome = LEFT_OUT.contains(strategy) ? null : contests.find(STATE, strategy, mix);
            Waits waits = outcome == null ? null : kind.apply(outcome);
            if (waits != null && waits.perSecond() > 0) {
                Colour colour = strategy.startsWith("banyan") ? Colour.OURS : Colour.RIVAL;
                bars.add(new Bar(Contests.name(strategy), figure.applyAsDouble(waits), colour));
            }
        }
        add(title, bars);
    }

    private void add(String title, List<Bar> bars) {
        if (!bars.isEmpty()) {
            panels.add(new Panel(title, Quantity.TIME, null, bars));
        }
    }
}
