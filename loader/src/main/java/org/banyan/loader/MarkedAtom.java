package org.banyan.loader;

import org.banyan.core.atom.Atom;
import org.banyan.loader.text.Span;

/**
 * An atom that is marked for evaluation by a {@code !} before it. It is not part of the environment. All methods are
 * O(1). Immutable and thread-safe.
 *
 * @param atom the atom to evaluate
 * @param source the name of the source
 * @param span the place of the atom in it
 */
public record MarkedAtom(Atom atom, String source, Span span) {}
