package org.banyan.loader;

import org.banyan.core.atom.Atom;

/** What a reader tells of a source, in the order of the source. */
public interface AtomSink {
    /**
     * An atom at the top level.
     *
     * @param span where it stands
     * @param evaluate whether a {@code !} before it asks for it to be evaluated
     */
    void atom(Atom atom, Span span, boolean evaluate);

    /** Something that is wrong. */
    void report(Diagnostic diagnostic);
}
