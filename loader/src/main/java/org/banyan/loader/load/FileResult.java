package org.banyan.loader.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banyan.loader.text.Diagnostic;

/**
 * The result of one file.
 *
 * @param file the file
 * @param atoms the number of atoms at the top level, with rules and type assertions, without marked atoms
 * @param rules the number of rules among them
 * @param types the number of type assertions among them
 * @param markedAtoms its atoms that are marked for evaluation, in order
 * @param bytes the size of the file
 * @param time the time for reading, parsing and building, added up over all threads
 * @param errors the number of errors
 * @param warnings the number of warnings
 * @param diagnostics the errors and warnings in the order of the text
 */
public record FileResult(
        SourceFile file,
        long atoms,
        long rules,
        long types,
        List<Marked> markedAtoms,
        long bytes,
        Duration time,
        int errors,
        int warnings,
        List<Diagnostic> diagnostics) {

    /** Returns the result of a file that could not be read. */
    static FileResult unreadable(SourceFile file, IOException failure) {
        Diagnostic problem = PathDiagnostics.unreadable(file.name(), failure);
        return new FileResult(file, 0, 0, 0, List.of(), 0, Duration.ZERO, 1, 0, List.of(problem));
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
        List<Marked> markedAtoms = new ArrayList<>();
        DiagnosticList diagnostics = new DiagnosticList();
        for (PieceReport piece : pieces) {
            atoms += piece.atoms();
            rules += piece.rules();
            types += piece.types();
            nanos += piece.nanos();
            markedAtoms.addAll(piece.markedAtoms());
            diagnostics.add(piece);
        }
        return new FileResult(
                file,
                atoms,
                rules,
                types,
                markedAtoms,
                bytes,
                Duration.ofNanos(nanos),
                diagnostics.errors(),
                diagnostics.warnings(),
                diagnostics.inOrder(file.name()));
    }

    /** Whether the file has errors. */
    public boolean isFailed() {
        return errors > 0;
    }
}
