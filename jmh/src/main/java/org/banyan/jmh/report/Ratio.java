package org.banyan.jmh.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many times one figure is of another.
 *
 * @param spread how far it may be off, as a share of it: the spreads of both figures together
 * @param hasSpread whether both figures are of several forks
 */
public record Ratio(double value, double spread, boolean hasSpread) {
    /** The ratio, or null if one of the figures is missing. */
    public static @Nullable Ratio of(@Nullable Figure one, @Nullable Figure other) {
        return one == null || other == null || other.median() == 0
                ? null
                : new Ratio(
                        one.median() / other.median(),
                        one.spread() + other.spread(),
                        one.forks() > 1 && other.forks() > 1);
    }

    @Override
    public String toString() {
        return Quantity.digits(value) + spreadText();
    }

    /** As what is more than the whole, in percent. */
    public String percentMore() {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * (value - 1)) + spreadText();
    }

    private String spreadText() {
        return hasSpread ? " ± " + Math.round(100 * spread) + " %" : "";
    }
}
