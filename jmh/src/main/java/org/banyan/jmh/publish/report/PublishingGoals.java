package org.banyan.jmh.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.banyan.jmh.publish.report.ReadResults.Case;
import org.banyan.jmh.report.Ratio;
import org.banyan.jmh.report.Table;
import org.jspecify.annotations.Nullable;

/** What was to be reached, and what was. */
final class PublishingGoals {
    private static final List<String> WORKS = List.of("0", "100");

    private final ReadResults reads;
    private final Table table =
            new Table(List.of("of", "number", "operation", "ours", "without sharing", "goal", "met"));

    PublishingGoals(ReadResults reads) {
        this.reads = reads;
        for (String map : ReadResults.maps()) {
            if (ReadResults.OURS.containsKey(map)) {
                reads.sizes().forEach(size -> addReads(map, size));
            }
        }
        reads.evaluationSizes().forEach(this::addEvaluation);
    }

    private void addReads(String map, String size) {
        String bare = Objects.requireNonNull(ReadResults.OURS.get(map));
        addAtLeast(map, size, "rate of each of two readers, of one alone", 0.97, Case.TWO, "", bare);
        for (String work : WORKS) {
            String what = "rate beside " + writer(work) + ", of one alone";
            addAtLeast(map, size, what, 0.95, Case.ONE_ONE, work, bare);
        }
        for (String work : WORKS) {
            Ratio times = Ratio.of(
                    reads.time(Case.ONE_ONE, "readWriteLock", size, work), reads.time(Case.ONE_ONE, map, size, work));
            add(map, size, "rate beside " + writer(work) + ", of a read-write lock's", times, null, 10);
        }
        Ratio two = Ratio.of(reads.time(Case.TWO, "readWriteLock", size, ""), reads.time(Case.TWO, map, size, ""));
        add(map, size, "rate of each of two readers, of a read-write lock's", two, null, 10);
    }

    static String writer(String work) {
        return work.equals("0") ? "a writer" : "a writer of " + work + " us";
    }

    private void addAtLeast(String map, String size, String what, double goal, Case which, String work, String bare) {
        add(map, size, what, rate(which, map, size, work), rate(which, bare, size, work), goal);
    }

    /** The rate of a thread as a share of the rate that one reader has alone. */
    private @Nullable Ratio rate(Case which, String map, String size, String work) {
        return Ratio.of(reads.time(Case.ONE, map, size, ""), reads.time(which, map, size, work));
    }

    private void add(String map, String size, String what, @Nullable Ratio ours, @Nullable Ratio bare, double goal) {
        if (ours != null) {
            List<String> cells = new ArrayList<>(List.of(ReadResults.name(map), grouped(size), what, ours.toString()));
            cells.add(bare == null ? Table.NOTHING : bare.toString());
            cells.add(">= " + (goal >= 1 ? String.format(Locale.ROOT, "%.0f", goal) : Double.toString(goal)));
            cells.add(ours.value() >= goal ? "yes" : "no");
            table.add(cells);
        }
    }

    private void addEvaluation(String size) {
        Ratio slower = Ratio.of(reads.evaluation(true, size), reads.evaluation(false, size));
        if (slower != null) {
            table.add(List.of(
                    "environment, rules",
                    grouped(size),
                    "a step of evaluation, slower by",
                    slower.percentMore(),
                    Table.NOTHING,
                    "< 1 %",
                    slower.value() < 1.01 ? "yes" : "no"));
        }
    }

    /** A number with commas. */
    static String grouped(String number) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(number));
    }

    @Override
    public String toString() {
        return """
                ## Against the goals

                Rates are those of one thread. A ratio above 1 is in our favour; "without sharing" is the same ratio for
                the same value in a plain field, beside a writer that makes versions and discards them. Where that is below
                1, the loss is due to the machine, its caches and the collector, and would occur with any way of sharing.
                "number" is the number of entries, or of rules.

                """ + table;
    }
}
