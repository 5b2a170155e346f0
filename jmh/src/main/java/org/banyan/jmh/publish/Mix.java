package org.banyan.jmh.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which writers run at the same time.
 *
 * @param shorts how many have a microsecond of work before each publication
 * @param longs how many have a hundred
 */
public record Mix(int shorts, int longs) {
    /** The work of a short writer, in nanoseconds. */
    static final long SHORT = 1_000;

    /** The work of a long writer, in nanoseconds. */
    static final long LONG = 100_000;

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,4})x1us)?\\+?(?:(\\d{1,4})x100us)?");
    private static final List<Integer> NUMBERS = List.of(2, 4, 8, 16, 32, 64);

    public Mix {
        if (shorts < 0 || longs < 0 || shorts + longs == 0) {
            throw new IllegalArgumentException("no writers: " + shorts + " short, " + longs + " long");
        }
    }

    /** The mixes that are run unless others are named. */
    static List<Mix> all() {
        List<Mix> all = new ArrayList<>();
        NUMBERS.forEach(number -> all.add(new Mix(number, 0)));
        NUMBERS.forEach(number -> all.add(new Mix(0, number)));
        all.add(new Mix(3, 1));
        all.add(new Mix(15, 1));
        all.add(new Mix(4, 4));
        return all;
    }

    /**
     * The mix that is written so: {@code 3x1us+1x100us}, {@code 16x1us} or {@code 4x100us}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Mix of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a mix such as 3x1us+1x100us: " + text);
        }
        return new Mix(number(matcher.group(1)), number(matcher.group(2)));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** How many there are. */
    public int writers() {
        return shorts + longs;
    }

    @Override
    public String toString() {
        String shortOnes = shorts == 0 ? "" : shorts + "x1us";
        String longOnes = longs == 0 ? "" : longs + "x100us";
        return shortOnes + (shorts > 0 && longs > 0 ? "+" : "") + longOnes;
    }
}
