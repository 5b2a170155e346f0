package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.type.Expected;

/** An operation that works on the machine: it reads or changes its world, or has other than one result. */
@FunctionalInterface
public interface Effect {
    /**
     * Applies the operation, and lets the machine hold the results or what has to be evaluated for them.
     *
     * @param type the type that results must have; see {@link Head#call}
     * @throws org.banyan.core.eval.host.OperationFailure if the call is an error
     */
    void call(Machine machine, Head head, Atom[] arguments, Expected type);
}
