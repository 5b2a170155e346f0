package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;

/**
 * A pattern in a call whose variables get values while the call is evaluated, before the body reads them.
 *
 * @param body the part of the call that reads the values
 */
public record Binding(Atom pattern, Atom body) {}
