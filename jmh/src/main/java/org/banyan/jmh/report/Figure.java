package org.banyan.jmh.report;

import java.util.List;

/**
 * The median of all iterations, and how far the forks lie apart.
 *
 * @param spread half the distance between the highest and the lowest median of a fork, as a share of the median
 * @param forks of how many forks the figure is
 */
public record Figure(double median, double spread, int forks) {
    public static Figure of(List<List<Double>> forks, double divisor) {
        double median = median(forks.stream().flatMap(List::stream).toList());
        List<Double> medians = forks.stream().map(Figure::median).sorted().toList();
        double distance = medians.get(medians.size() - 1) - medians.get(0);
        return new Figure(median / divisor, median == 0 ? 0 : distance / 2 / median, medians.size());
    }

    private static double median(List<Double> scores) {
        List<Double> sorted = scores.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
