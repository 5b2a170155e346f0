package org.banyan.loader.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Severity;

/**
 * A list of the diagnostics of a file, collected from its pieces. It is as long as if the file were read as a whole.
 *
 * <p>Not thread-safe.
 */
public final class DiagnosticList {
    private static final Comparator<Diagnostic> BY_POSITION =
            Comparator.comparing(Diagnostic::position, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<Diagnostic> reported = new ArrayList<>();
    private int errors;
    private int warnings;

    /** Adds the diagnostics of the next piece. */
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

    /** Returns all diagnostics, in the order of the text. */
    List<Diagnostic> inOrder(String source) {
        List<Diagnostic> all = new ArrayList<>(reported);
        all.sort(BY_POSITION);
        all.addAll(more(errors - AtomSink.MOST_REPORTED, warnings - AtomSink.MOST_REPORTED, source));
        return all;
    }

    /** Returns a diagnostic for each number that is positive: how many errors and warnings were not reported. */
    public static List<Diagnostic> more(int errors, int warnings, String source) {
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
