package org.banyan.loader;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.atom.Atom;

/** What a reader has told of a source, kept for a test to look at. */
final class Reading implements AtomSink {
    private final SourceText source;
    final List<Atom> atoms = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    final List<Atom> evaluations = new ArrayList<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();

    private Reading(SourceText source) {
        this.source = source;
    }

    static Reading of(String text) {
        return of(SourceText.of("test.metta", text));
    }

    static Reading of(byte[] utf8) {
        return of(SourceText.of("test.metta", utf8));
    }

    private static Reading of(SourceText source) {
        Reading reading = new Reading(source);
        MettaReader.read(source, reading);
        return reading;
    }

    /** Reads a source cut into pieces of at least so many bytes. */
    static Reading inPieces(SourceText source, int bytes) {
        Reading reading = new Reading(source);
        TopLevel scan = new TopLevel(source);
        WordTable table = new WordTable();
        do {
            int from = scan.at();
            MettaReader.read(source, from, scan.next(bytes), table, reading);
        } while (scan.at() < source.length());
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

    /** The texts that the atoms were read from. */
    List<String> texts() {
        return spans.stream().map(source::text).toList();
    }

    /** All that is wrong, as people see it. */
    List<String> problems() {
        return diagnostics.stream().map(Diagnostic::toString).toList();
    }

    List<String> headlines() {
        return diagnostics.stream().map(Diagnostic::headline).toList();
    }
}
