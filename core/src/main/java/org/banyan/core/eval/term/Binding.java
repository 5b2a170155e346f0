package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;

/**
 * A pattern in a call whose variables get values from the evaluation of the call itself, before the body reads them.
 *
 * @param body the part of the call that the values are for
 */
public record Binding(Atom pattern, Atom body) {}
