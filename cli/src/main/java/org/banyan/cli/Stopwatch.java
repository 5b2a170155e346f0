package org.banyan.cli;

import java.util.Locale;

/** Runs from when it is made. */
final class Stopwatch {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long start = System.nanoTime();

    /** How long something took up to now. */
    String told(String what) {
        return String.format(Locale.ROOT, "%s: %.3f s", what, (System.nanoTime() - start) / NANOS_PER_SECOND);
    }
}
