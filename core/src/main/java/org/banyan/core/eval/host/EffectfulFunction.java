package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;

/** A Java function of atoms that MeTTa programs can call, and that may do more than to give results. */
@FunctionalInterface
public interface EffectfulFunction {
    /**
     * The results for some arguments; they are evaluated, unless the type of the operation says that they are {@code
     * Atom}s.
     *
     * @param arguments what stands behind the name of the operation in the call; not to be changed
     * @param context the program that runs
     * @return any number of atoms; {@link Outcomes#NOT_REDUCIBLE} for the call as it is
     * @throws OperationFailure if the call is an error; any other exception makes it one too
     */
    Iterable<? extends Atom> apply(Atom[] arguments, OperationContext context);
}
