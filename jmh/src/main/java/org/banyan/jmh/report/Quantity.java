package org.banyan.jmh.report;

import java.util.Locale;

/** What a figure counts, and how it is written. */
public enum Quantity {
    TIME("ns", "us", "ms", "s"),
    BYTES("B", "kB", "MB", "GB"),
    RATE("/s", "k/s", "M/s", "G/s");

    private final String[] units;

    Quantity(String... units) {
        this.units = units;
    }

    /** A number with its unit, in three digits; less than half a byte is noise. */
    public String text(double value) {
        double scaled = this == BYTES && value < 0.5 ? 0 : value;
        int unit = 0;
        while (scaled >= 999.5 && unit < units.length - 1) {
            scaled /= 1000;
            unit++;
        }
        return digits(scaled) + " " + units[unit];
    }

    /** A number in three digits, or in one if it is very small. */
    public static String digits(double value) {
        if (value == 0 || value >= 99.95) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int decimals = value < 0.00995 ? 3 : value < 9.995 ? 2 : 1;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
