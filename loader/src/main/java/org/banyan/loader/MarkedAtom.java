package org.banyan.loader;

import org.banyan.core.atom.Atom;
import org.banyan.loader.text.Span;

/**
 * An atom that a source asks to be evaluated, by a {@code !} before it. It is not part of the environment.
 *
 * @param atom what is to be evaluated
 * @param source the name of the source
 * @param span where the atom stands in it
 */
public record MarkedAtom(Atom atom, String source, Span span) {}
