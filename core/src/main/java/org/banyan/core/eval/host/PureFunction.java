package org.banyan.core.eval.host;

import org.banyan.core.atom.Atom;

/**
 * A Java function of atoms that MeTTa programs can call: the same arguments always give the same result, and nothing
 * else happens.
 *
 * <p>It is called from any thread, perhaps from several at once.
 */
@FunctionalInterface
public interface PureFunction {
    /**
     * The result for some arguments.
     *
     * @param arguments what stands behind the name of the function in the call; not to be changed
     * @return one atom; {@link Outcomes#NOT_REDUCIBLE} if the function says nothing of such arguments, so that the call
     *     stays as it is; {@link Outcomes#EMPTY} for no result
     * @throws OperationFailure if the call is an error
     */
    Atom apply(Atom[] arguments);
}
