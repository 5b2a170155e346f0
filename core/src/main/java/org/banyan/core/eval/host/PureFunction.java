package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;

/**
 * A Java function of atoms that MeTTa programs can call. The same arguments always give the same result, and a call has
 * no effects.
 *
 * <p>It must be thread-safe: several threads may call it at once.
 */
@FunctionalInterface
public interface PureFunction {
    /**
     * Returns the result of a call. Its cost delays the program that calls.
     *
     * @param arguments the arguments of the call. The array must not be changed
     * @return one atom; {@link Outcomes#NOT_REDUCIBLE} if the function does not cover these arguments, so that the call
     *     stays unchanged; {@link Outcomes#EMPTY} for no result
     * @throws OperationFailure if the call is an error
     */
    Atom apply(Atom[] arguments);
}
