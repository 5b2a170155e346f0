package org.banyan.cli.run;

import java.util.Locale;

/** A stopwatch that runs from its construction. */
public final class Stopwatch {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long start = System.nanoTime();

    /** Returns the seconds since the construction as text, after a name. */
    String elapsed(String what) {
        return String.format(Locale.ROOT, "%s: %.3f s", what, (System.nanoTime() - start) / NANOS_PER_SECOND);
    }
}
