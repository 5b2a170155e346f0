package org.banyan.loader.text;

import org.banyan.core.atom.Atom;

/**
 * A receiver of the atoms and problems of a source, in the order of the source. The reader calls it in its own thread,
 * at O(1) a call.
 */
public interface AtomSink {
    /** The number of errors of one reading that are reported one by one, and the number of warnings. */
    int MOST_REPORTED = 100;

    /**
     * Receives an atom at the top level.
     *
     * @param span the place of the atom
     * @param evaluate whether the atom is marked for evaluation by a {@code !}
     */
    void atom(Atom atom, Span span, boolean evaluate);

    /** Receives a problem. */
    void report(Diagnostic diagnostic);

    /**
     * Receives the numbers of errors and warnings beyond the {@value #MOST_REPORTED} of each that were reported. Called
     * once at the end, and only if there are more.
     */
    default void unreported(int moreErrors, int moreWarnings) {}

    /** Returns a sink that ignores all calls. O(1). */
    static AtomSink ignoring() {
        return new AtomSink() {
            @Override
            public void atom(Atom atom, Span span, boolean evaluate) {}

            @Override
            public void report(Diagnostic diagnostic) {}
        };
    }
}
