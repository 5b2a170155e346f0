package org.banyan.jmh.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A picture of small charts, each with some bars on a logarithmic scale, as SVG. */
public final class Panels {
    private static final int COLUMNS = 3;
    private static final int WIDTH = 330;
    private static final int TOP = 74;
    private static final int NAMES = 120;
    private static final int BARS = 136;
    private static final int LINE = 20;

    private final StringBuilder svg = new StringBuilder();
    private final int height;
    private final boolean hasGoals;

    /** Whose bar it is. */
    public enum Colour {
        OURS("#1b7837"),
        GIVEN("#762a83"),
        RIVAL("#9ab3c9"),
        GOAL("#d95f02");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    /** One bar. */
    public record Bar(String name, double value, Colour colour) {}

    /** One chart. */
    public record Panel(
            String title, Quantity quantity, @Nullable Double goal, List<Bar> bars) {
        public Panel {
            bars = List.copyOf(bars);
        }
    }

    /**
     * What a colour means.
     *
     * @param width how much room the name takes
     */
    public record Key(Colour colour, String name, int width) {}

    private Panels(List<Panel> panels) {
        int most = panels.stream().mapToInt(panel -> panel.bars().size()).max().orElse(0);
        this.height = 56 + LINE * most;
        this.hasGoals = panels.stream().anyMatch(panel -> panel.goal() != null);
    }

    /** The picture of some charts, none of them without bars. */
    public static String draw(String title, String subtitle, List<Key> keys, List<Panel> panels) {
        Panels picture = new Panels(panels);
        picture.draw(panels, title, subtitle, keys);
        return picture.svg.toString();
    }

    private void draw(List<Panel> panels, String title, String subtitle, List<Key> keys) {
        int width = COLUMNS * WIDTH + 20;
        int whole = TOP + (panels.size() + COLUMNS - 1) / COLUMNS * height;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">",
                width, whole);
        line("<title>%s, %s</title>", title, subtitle);
        line("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", width, whole);
        line("<text x=\"20\" y=\"26\" font-size=\"17\">%s</text>", title);
        line(
                "<text x=\"20\" y=\"46\" fill=\"#555\">%s; from one grid line to the next it is ten times as much</text>",
                subtitle);
        legend(
                keys,
                width
                        - (hasGoals ? 110 : 30)
                        - keys.stream().mapToInt(Key::width).sum(),
                26);
        for (int i = 0; i < panels.size(); i++) {
            panel(panels.get(i), 20 + i % COLUMNS * WIDTH, TOP + i / COLUMNS * height);
        }
        line("</svg>");
    }

    private void legend(List<Key> keys, int left, int y) {
        int x = left;
        for (Key key : keys) {
            line("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>", x, y - 11, key.colour().code);
            line("<text x=\"%d\" y=\"%d\">%s</text>", x + 18, y, key.name());
            x += key.width();
        }
        if (hasGoals) {
            goalLine(x + 6, y - 13, y + 3);
            line("<text x=\"%d\" y=\"%d\">goal</text>", x + 16, y);
        }
    }

    private void panel(Panel panel, int left, int top) {
        List<Bar> bars = panel.bars();
        Double goal = panel.goal();
        double least = bars.stream().mapToDouble(Bar::value).min().orElse(1);
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        Scale scale = Scale.over(goal == null ? least : Math.min(least, goal), most);
        line("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left, top + 8, panel.title());
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
                    x, top + 19 + i * LINE, BARS * scale.at(bar.value()), bar.colour().code);
        }
        if (goal != null) {
            goalLine((int) Math.round(x + BARS * scale.at(goal)), top + 14, top + 18 + LINE * bars.size());
            line(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">goal %s</text>",
                    left + WIDTH - 20,
                    top + 8,
                    Colour.GOAL.code,
                    panel.quantity().text(goal));
        }
        for (int i = 0; i < bars.size(); i++) {
            label(
                    bars.get(i),
                    panel.quantity(),
                    x,
                    x + BARS * scale.at(bars.get(i).value()),
                    top + 30 + i * LINE);
        }
    }

    private void label(Bar bar, Quantity quantity, int start, double end, int y) {
        String weight = bar.colour() == Colour.OURS ? " font-weight=\"bold\"" : "";
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\"%s>%s</text>", start - 6, y, weight, bar.name());
        line(
                "<text x=\"%.1f\" y=\"%d\"%s stroke=\"white\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
                end + 5, y, weight, quantity.text(bar.value()));
    }

    private void goalLine(int x, int from, int to) {
        line(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\""
                        + " stroke-dasharray=\"4 2\"/>",
                x, from, x, to, Colour.GOAL.code);
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
