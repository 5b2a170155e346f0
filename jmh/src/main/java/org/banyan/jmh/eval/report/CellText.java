package org.banyan.jmh.eval.report;

import java.util.Locale;
import org.banyan.jmh.report.Figure;
import org.banyan.jmh.report.Quantity;
import org.banyan.jmh.report.Table;
import org.jspecify.annotations.Nullable;

/** How figures are written in tables. */
final class CellText {
    private static final double SECOND = 1e9;

    private CellText() {}

    /** Returns the median, with its spread if there is more than one. */
    static String time(@Nullable Figure figure) {
        return figure == null ? Table.NOTHING : Quantity.TIME.text(figure.median()) + spread(figure);
    }

    /** A time alone. */
    static String nanos(@Nullable Double time) {
        return time == null ? Table.NOTHING : Quantity.TIME.text(time);
    }

    private static String spread(Figure figure) {
        return figure.forks() > 1 ? " ± " + Math.round(100 * figure.spread()) + " %" : "";
    }

    /** How many of them there are in a second, by the time of one. */
    static String rate(@Nullable Figure time) {
        return time == null || time.median() == 0 ? Table.NOTHING : Quantity.RATE.text(SECOND / time.median());
    }

    static String bytes(@Nullable Double bytes) {
        return bytes == null ? Table.NOTHING : Quantity.BYTES.text(bytes);
    }

    /** A number with commas. */
    static String count(@Nullable Double count) {
        return count == null ? Table.NOTHING : String.format(Locale.ROOT, "%,d", Math.round(count));
    }
}
