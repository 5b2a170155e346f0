package org.banyan.loader.text;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;

/** A record of all that a reader passes to its sink. */
public final class Reading implements AtomSink {
    private final SourceText source;
    final List<Atom> atoms = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    final List<Atom> evaluations = new ArrayList<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();
    int timesToldOfMore;
    int moreErrors;
    int moreWarnings;

    private Reading(SourceText source) {
        this.source = source;
    }

    public static Reading of(String text) {
        return of(SourceText.of("test.metta", text));
    }

    static Reading of(byte[] utf8) {
        return of(SourceText.of("test.metta", utf8));
    }

    private static Reading of(SourceText source) {
        return by(new MettaReader(), source);
    }

    /** Reads a source with a given reader. */
    static Reading by(MettaReader reader, SourceText source) {
        Reading reading = new Reading(source);
        reader.read(source, reading);
        return reading;
    }

    /** Reads a source in pieces of at least some number of bytes. */
    static Reading inPieces(SourceText source, int bytes) {
        Reading reading = new Reading(source);
        MettaReader reader = new MettaReader();
        source.pieces(bytes).forEachRemaining(piece -> reader.read(source, piece, reading));
        return reading;
    }

    @Override
    public void atom(Atom atom, Span span, boolean evaluate) {
        (evaluate ? evaluations : atoms).add(atom);
        spans.add(span);
    }

    @Override
    public void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void unreported(int errors, int warnings) {
        timesToldOfMore++;
        moreErrors += errors;
        moreWarnings += warnings;
    }

    /** Returns the source text of each atom. */
    List<String> texts() {
        return spans.stream().map(source::text).toList();
    }

    /** Returns all diagnostics as text. */
    List<String> problems() {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }

    public List<String> headlines() {
        return diagnostics.stream().map(Diagnostic::headline).toList();
    }
}
