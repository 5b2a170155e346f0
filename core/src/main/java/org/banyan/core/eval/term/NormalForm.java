package org.banyan.core.eval.term;

import org.banyan.core.atom.Atom;
import org.banyan.core.term.Compound;
import org.jspecify.annotations.Nullable;

/**
 * A mark of an expression that evaluates to itself, with its type.
 *
 * @param stamp the meanings of heads under which this holds
 * @param type the type; {@code %Undefined%} if there is none, null if it is not easily known
 */
public record NormalForm(Object stamp, @Nullable Atom type) implements Compound.Mark {}
