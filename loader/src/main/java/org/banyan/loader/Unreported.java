package org.banyan.loader;

import java.util.ArrayList;
import java.util.List;

/**
 * Diagnostics of a source that were too many to be reported one by one.
 *
 * @param errors how many errors
 * @param warnings how many warnings
 */
record Unreported(int errors, int warnings) {
    /** What is left of so many errors and warnings after those that are reported. */
    static Unreported of(int errors, int warnings) {
        return new Unreported(
                Math.max(0, errors - MettaReader.MOST_DIAGNOSTICS),
                Math.max(0, warnings - MettaReader.MOST_DIAGNOSTICS));
    }

    /** What there is to say about them. */
    List<Diagnostic> diagnostics(String source) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (errors > 0) {
            diagnostics.add(Diagnostic.of(Severity.ERROR, source, "there are " + errors + " more errors"));
        }
        if (warnings > 0) {
            diagnostics.add(Diagnostic.of(Severity.WARNING, source, "there are " + warnings + " more warnings"));
        }
        return diagnostics;
    }
}
