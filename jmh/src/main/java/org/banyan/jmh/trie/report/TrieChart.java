package org.banyan.jmh.trie.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Panels;
import org.banyan.jmh.report.Panels.Bar;
import org.banyan.jmh.report.Panels.Colour;
import org.banyan.jmh.report.Panels.Key;
import org.banyan.jmh.report.Panels.Panel;
import org.banyan.jmh.report.Results;
import org.banyan.jmh.trie.report.Comparison.Rival;

/** A picture with a chart for each operation, which has a bar for each map. */
final class TrieChart {
    private static final List<Row> ROWS = List.of(
            Rows.MEMORY,
            Rows.HIT,
            Rows.INSERT,
            Rows.SORTED,
            Rows.ITERATE,
            Rows.FORK_INSERT,
            Rows.DISJOINT,
            Rows.INTERLEAVED,
            Rows.FORKS_PERCENT,
            Rows.MERGE,
            Rows.FORKS_1,
            Rows.COUNT);
    private static final int BEST = 4;

    private static final List<Key> KEYS = List.of(
            new Key(Colour.OURS, "Banyan", 82),
            new Key(Colour.GIVEN, "PathMap (native, given)", 178),
            new Key(Colour.RIVAL, "best rivals", 100));

    private TrieChart() {}

    /** The picture of the results with keys of one shape and in one number. */
    static String of(Results results, String shape, String size) {
        List<Panel> panels = ROWS.stream()
                .map(row -> Comparison.of(row, results, shape, size))
                .filter(Comparison::compares)
                .map(TrieChart::panel)
                .toList();
        String subtitle = String.format(Locale.ROOT, "%,d keys of the shape %s", Long.parseLong(size), shape);
        return Panels.draw("The path trie and its rivals", subtitle, KEYS, panels);
    }

    private static Panel panel(Comparison comparison) {
        Row row = comparison.row();
        return new Panel(row.name(), row.quantity(), comparison.given().goal(), bars(comparison));
    }

    private static List<Bar> bars(Comparison comparison) {
        List<Bar> bars = new ArrayList<>();
        Figure ours = comparison.ours();
        if (ours != null) {
            bars.add(new Bar("Banyan", ours.median(), Colour.OURS));
        }
        Double pathMap = comparison.given().pathMap();
        if (pathMap != null) {
            bars.add(new Bar("PathMap", pathMap, Colour.GIVEN));
        }
        for (Rival rival : comparison.rivals().stream().limit(BEST).toList()) {
            bars.add(new Bar(Comparison.name(rival.map()), rival.figure().median(), Colour.RIVAL));
        }
        return bars;
    }
}
