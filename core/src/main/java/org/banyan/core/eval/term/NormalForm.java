package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;
import org.banyan.core.term.Compound;
import org.jspecify.annotations.Nullable;

/**
 * A mark of an expression: that it evaluates to itself, and of what type it is.
 *
 * @param stamp where this holds: the meanings of heads under which it was found out
 * @param type {@code %Undefined%} if there is none; null if it is not easily known
 */
public record NormalForm(Object stamp, @Nullable Atom type) implements Compound.Mark {}
