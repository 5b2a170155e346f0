package org.banyan.jmh.publish;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What writers of one kind got done, and how long a publication took them, in nanoseconds.
 *
 * @param perSecond publications of all of them
 * @param p50 what half of the publications did not exceed
 * @param p99 what 99 of 100 did not exceed
 * @param p999 what 999 of 1,000 did not exceed
 * @param max the longest one
 * @param fairness the publications of the writer that had the fewest, as a share of those of the one that had the most
 */
public record Waits(double perSecond, double p50, double p99, double p999, double max, double fairness) {
    static final String HEADS = "perSecond,p50,p99,p999,max,fairness";
    static final int COLUMNS = 6;

    static Waits of(List<Writer> writers, double seconds) {
        Latencies all = new Latencies();
        writers.forEach(writer -> all.addAll(writer.latencies()));
        long fewest = writers.stream().mapToLong(Writer::inTime).min().orElse(0);
        long most = writers.stream().mapToLong(Writer::inTime).max().orElse(0);
        return new Waits(
                writers.stream().mapToLong(Writer::inTime).sum() / seconds,
                all.percentile(0.5),
                all.percentile(0.99),
                all.percentile(0.999),
                all.max(),
                most == 0 ? 0 : (double) fewest / most);
    }

    /** The median of each figure, but of the longest waits the longest. */
    static Waits median(List<Waits> rounds) {
        return new Waits(
                median(rounds, Waits::perSecond),
                median(rounds, Waits::p50),
                median(rounds, Waits::p99),
                median(rounds, Waits::p999),
                rounds.stream().mapToDouble(Waits::max).max().orElse(0),
                median(rounds, Waits::fairness));
    }

    private static double median(List<Waits> rounds, ToDoubleFunction<Waits> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    String csv() {
        return String.format(Locale.ROOT, "%.0f,%.0f,%.0f,%.0f,%.0f,%.3f", perSecond, p50, p99, p999, max, fairness);
    }

    static Waits of(List<String> cells) {
        double[] numbers = cells.stream().mapToDouble(Double::parseDouble).toArray();
        return new Waits(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
