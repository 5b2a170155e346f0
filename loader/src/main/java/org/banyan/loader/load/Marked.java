package org.banyan.loader.load;

import org.banyan.core.atom.Atom;
import org.banyan.loader.text.Span;

/**
 * An atom of a file that is marked for evaluation.
 *
 * @param atom the atom
 * @param span its place in the file
 */
public record Marked(Atom atom, Span span) {}
