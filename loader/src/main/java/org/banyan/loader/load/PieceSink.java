package org.banyan.loader.load;

import java.util.ArrayList;
import java.util.List;
import org.banyan.core.EnvironmentBuilder;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Rule;
import org.banyan.core.atom.TypeAssertion;
import org.banyan.loader.text.AtomSink;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.Span;

/** A sink for a piece of a file. It adds atoms to a builder, counts them, and collects diagnostics and marked atoms. */
final class PieceSink implements AtomSink {
    private final SourceFile file;
    private final EnvironmentBuilder builder;
    private final List<Marked> markedAtoms = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private long atoms;
    private long rules;
    private long types;
    private int moreErrors;
    private int moreWarnings;

    PieceSink(SourceFile file, EnvironmentBuilder builder) {
        this.file = file;
        this.builder = builder;
    }

    @Override
    public void atom(Atom atom, Span span, boolean evaluate) {
        if (evaluate) {
            markedAtoms.add(new Marked(atom, span));
            return;
        }
        atoms++;
        if (Rule.isRule(atom)) {
            rules++;
            // The number follows from the place in the text, so it does not depend on the cuts.
            builder.numberedFrom(file.number(span.start()));
        } else if (TypeAssertion.isTypeAssertion(atom)) {
            types++;
        }
        builder.add(atom);
    }

    @Override
    public void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void unreported(int errors, int warnings) {
        moreErrors = errors;
        moreWarnings = warnings;
    }

    PieceReport report(long nanos) {
        return new PieceReport(atoms, rules, types, markedAtoms, diagnostics, moreErrors, moreWarnings, nanos);
    }
}
