package org.banyan.loader;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banyan.loader.text.Diagnostic;

/**
 * The result of one file: its report and its marked atoms.
 *
 * @param file the file
 * @param report its report
 * @param markedAtoms its atoms that are marked for evaluation, in order
 */
record FileResult(SourceFile file, FileReport report, List<MarkedAtom> markedAtoms) {
    /** Returns the result of a file that could not be read. */
    static FileResult unreadable(SourceFile file, IOException failure) {
        Diagnostic problem = PathDiagnostics.unreadable(file.name(), failure);
        FileReport report = new FileReport(file.name(), 0, 0, 0, 0, 0, Duration.ZERO, 1, 0, Vector.of(problem));
        return new FileResult(file, report, List.of());
    }

    /**
     * Returns the result of a file from those of its pieces.
     *
     * @param pieces the reports of the pieces, in order
     * @param nanosBefore the time to read and cut the file, in nanoseconds
     */
    static FileResult of(SourceFile file, long bytes, List<PieceReport> pieces, long nanosBefore) {
        long atoms = 0;
        long rules = 0;
        long types = 0;
        long nanos = nanosBefore;
        List<MarkedAtom> markedAtoms = new ArrayList<>();
        DiagnosticList diagnostics = new DiagnosticList();
        for (PieceReport piece : pieces) {
            atoms += piece.atoms();
            rules += piece.rules();
            types += piece.types();
            nanos += piece.nanos();
            markedAtoms.addAll(piece.markedAtoms());
            diagnostics.add(piece);
        }
        FileReport report = new FileReport(
                file.name(),
                atoms,
                rules,
                types,
                markedAtoms.size(),
                bytes,
                Duration.ofNanos(nanos),
                diagnostics.errors(),
                diagnostics.warnings(),
                Vector.ofAll(diagnostics.inOrder(file.name())));
        return new FileResult(file, report, markedAtoms);
    }

    boolean isFailed() {
        return report.isFailed();
    }
}
