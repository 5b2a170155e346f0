package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;

/**
 * A Java function of atoms that MeTTa programs can call, and that may have effects.
 *
 * <p>Which threads call it follows from the {@link Effects} that are declared with it.
 */
@FunctionalInterface
public interface EffectfulFunction {
    /**
     * Returns the results of a call. Its cost delays the program that calls.
     *
     * @param arguments the arguments of the call, evaluated where their declared type is not {@code Atom}. The array
     *     must not be changed
     * @param context the access to the program that calls
     * @return any number of atoms; {@link Outcomes#NOT_REDUCIBLE} stands for the unchanged call
     * @throws OperationFailure if the call is an error; any other exception makes the call an error too
     */
    Iterable<? extends Atom> apply(Atom[] arguments, OperationContext context);
}
