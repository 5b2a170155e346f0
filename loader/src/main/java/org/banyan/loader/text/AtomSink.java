package org.banyan.loader.text;

import org.banyan.core.atom.Atom;

/** What a reader tells of a source, in the order of the source. */
public interface AtomSink {
    /** How many errors of one reading, and how many warnings, are reported one by one. */
    int MOST_REPORTED = 100;

    /**
     * An atom at the top level.
     *
     * @param span where it stands
     * @param evaluate whether a {@code !} before it asks for it to be evaluated
     */
    void atom(Atom atom, Span span, boolean evaluate);

    /** Something that is wrong. */
    void report(Diagnostic diagnostic);

    /**
     * What was wrong beyond the {@value #MOST_REPORTED} errors and the {@value #MOST_REPORTED} warnings that were
     * reported; told once, at the end, and only if there is more.
     */
    default void unreported(int moreErrors, int moreWarnings) {}

    /** A sink that takes no notice of anything. */
    static AtomSink ignoring() {
        return new AtomSink() {
            @Override
            public void atom(Atom atom, Span span, boolean evaluate) {}

            @Override
            public void report(Diagnostic diagnostic) {}
        };
    }
}
