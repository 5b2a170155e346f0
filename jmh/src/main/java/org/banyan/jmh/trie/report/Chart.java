package org.banyan.jmh.trie.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.jmh.trie.report.Comparison.Rival;

/** A picture of small charts, one an operation, each with a bar a map on a logarithmic scale, as SVG. */
final class Chart {
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
    private static final int COLUMNS = 3;
    private static final int WIDTH = 330;
    private static final int HEIGHT = 176;
    private static final int TOP = 74;
    private static final int NAMES = 120;
    private static final int BARS = 136;
    private static final int LINE = 20;

    private static final String OURS = "#1b7837";
    private static final String NATIVE = "#762a83";
    private static final String RIVAL = "#9ab3c9";
    private static final String GOAL = "#d95f02";

    /** One bar. */
    private record Bar(String name, double value, String colour) {}

    private final StringBuilder svg = new StringBuilder();

    private Chart() {}

    /** The picture of the results with keys of one shape and in one number. */
    static String of(Results results, String shape, String size) {
        Chart chart = new Chart();
        List<Comparison> comparisons = ROWS.stream()
                .map(row -> Comparison.of(row, results, shape, size))
                .filter(Comparison::compares)
                .toList();
        chart.draw(comparisons, String.format(Locale.ROOT, "%,d keys of the shape %s", Long.parseLong(size), shape));
        return chart.svg.toString();
    }

    private void draw(List<Comparison> comparisons, String subtitle) {
        int width = COLUMNS * WIDTH + 20;
        int height = TOP + (comparisons.size() + COLUMNS - 1) / COLUMNS * HEIGHT;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">",
                width, height);
        line("<title>The path trie and its rivals, %s</title>", subtitle);
        line("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", width, height);
        line("<text x=\"20\" y=\"26\" font-size=\"17\">The path trie and its rivals</text>");
        line(
                "<text x=\"20\" y=\"46\" fill=\"#555\">%s; from one grid line to the next it is ten times as much</text>",
                subtitle);
        legend(width - 470, 26);
        for (int i = 0; i < comparisons.size(); i++) {
            panel(comparisons.get(i), 20 + i % COLUMNS * WIDTH, TOP + i / COLUMNS * HEIGHT);
        }
        line("</svg>");
    }

    private void legend(int left, int y) {
        String[][] entries = {{OURS, "Banyan"}, {NATIVE, "PathMap (native, given)"}, {RIVAL, "best rivals"}};
        int[] widths = {82, 178, 100};
        int x = left;
        for (int i = 0; i < entries.length; i++) {
            line("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>", x, y - 11, entries[i][0]);
            line("<text x=\"%d\" y=\"%d\">%s</text>", x + 18, y, entries[i][1]);
            x += widths[i];
        }
        goalLine(x + 6, y - 13, y + 3);
        line("<text x=\"%d\" y=\"%d\">goal</text>", x + 16, y);
    }

    private void panel(Comparison comparison, int left, int top) {
        Row row = comparison.row();
        List<Bar> bars = bars(comparison);
        Double goal = comparison.given().goal();
        double least = bars.stream().mapToDouble(Bar::value).min().orElse(1);
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        Scale scale = Scale.over(goal == null ? least : Math.min(least, goal), most);
        line("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left, top + 8, row.name());
        int x = left + NAMES;
        for (int decade = 0; decade <= scale.decades(); decade++) {
            double at = x + (double) BARS * decade / scale.decades();
            line(
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>",
                    at, top + 14, at, top + 18 + LINE * bars.size());
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            line(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>",
                    x, top + 19 + i * LINE, BARS * scale.at(bar.value()), bar.colour());
        }
        if (goal != null) {
            goalLine((int) Math.round(x + BARS * scale.at(goal)), top + 14, top + 18 + LINE * bars.size());
            line(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">goal %s</text>",
                    left + WIDTH - 20, top + 8, GOAL, row.quantity().text(goal));
        }
        for (int i = 0; i < bars.size(); i++) {
            label(
                    bars.get(i),
                    row.quantity(),
                    x,
                    x + BARS * scale.at(bars.get(i).value()),
                    top + 30 + i * LINE);
        }
    }

    private void label(Bar bar, Quantity quantity, int start, double end, int y) {
        String weight = bar.colour().equals(OURS) ? " font-weight=\"bold\"" : "";
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\"%s>%s</text>", start - 6, y, weight, bar.name());
        line(
                "<text x=\"%.1f\" y=\"%d\"%s stroke=\"white\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                end + 5, y, weight, quantity.text(bar.value()));
    }

    private static List<Bar> bars(Comparison comparison) {
        List<Bar> bars = new ArrayList<>();
        Figure ours = comparison.ours();
        if (ours != null) {
            bars.add(new Bar("Banyan", ours.median(), OURS));
        }
        Double pathMap = comparison.given().pathMap();
        if (pathMap != null) {
            bars.add(new Bar("PathMap", pathMap, NATIVE));
        }
        for (Rival rival : comparison.rivals().stream().limit(BEST).toList()) {
            bars.add(new Bar(Comparison.name(rival.map()), rival.figure().median(), RIVAL));
        }
        return bars;
    }

    private void goalLine(int x, int from, int to) {
        line(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\""
                        + " stroke-dasharray=\"4 2\"/>",
                x, from, x, to, GOAL);
    }

    private void line(String format, Object... values) {
        svg.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    /** A logarithmic scale from one power of ten to another. */
    private record Scale(int low, int decades) {
        static Scale over(double least, double most) {
            int low = (int) Math.floor(Math.log10(Math.max(least, 0.001)) - 0.2);
            return new Scale(low, Math.max(1, (int) Math.ceil(Math.log10(Math.max(most, 0.01))) - low));
        }

        double at(double value) {
            return Math.max(0, (Math.log10(Math.max(value, 0.001)) - low) / decades);
        }
    }
}
