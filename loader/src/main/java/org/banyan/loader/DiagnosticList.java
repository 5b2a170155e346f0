package org.banyan.loader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Severity;

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
            if (before < AtomSink.MOST_REPORTED) {
                reported.add(diagnostic);
            }
        }
        errors += piece.moreErrors();
        warnings += piece.moreWarnings();
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
        all.addAll(more(errors - AtomSink.MOST_REPORTED, warnings - AtomSink.MOST_REPORTED, source));
        return all;
    }

    /** That there are errors and warnings beyond those that were reported; nothing for a number that is not positive. */
    static List<Diagnostic> more(int errors, int warnings, String source) {
        List<Diagnostic> all = new ArrayList<>();
        addMore(all, Severity.ERROR, errors, source);
        addMore(all, Severity.WARNING, warnings, source);
        return all;
    }

    private static void addMore(List<Diagnostic> all, Severity severity, int more, String source) {
        if (more > 0) {
            String noun = severity == Severity.ERROR ? "error" : "warning";
            String message = more == 1 ? "there is 1 more " + noun : "there are " + more + " more " + noun + "s";
            all.add(PathDiagnostics.about(severity, source, message));
        }
    }
}
