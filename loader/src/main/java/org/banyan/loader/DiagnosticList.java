package org.banyan.loader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The diagnostics of a file from those of its pieces: as many as if the file had been read as a whole, and no more.
 *
 * <p>Not thread-safe.
 */
final class DiagnosticList {
    private static final Comparator<Diagnostic> BY_POSITION =
            Comparator.comparing(Diagnostic::position, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<Diagnostic> reported = new ArrayList<>();
    private int errors;
    private int warnings;

    /** Adds what was wrong with the next piece. */
    void add(PieceReport piece) {
        for (Diagnostic diagnostic : piece.diagnostics()) {
            int before = diagnostic.isError() ? errors++ : warnings++;
            if (before < MettaReader.MOST_DIAGNOSTICS) {
                reported.add(diagnostic);
            }
        }
        errors += piece.unreported().errors();
        warnings += piece.unreported().warnings();
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }

    /** All that was wrong with the file, in the order of the text. */
    List<Diagnostic> inOrder(String source) {
        List<Diagnostic> all = new ArrayList<>(reported);
        all.sort(BY_POSITION);
        all.addAll(Unreported.of(errors, warnings).diagnostics(source));
        return all;
    }
}
