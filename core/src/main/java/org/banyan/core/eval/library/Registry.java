package org.banyan.core.eval.library;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;

/** Where the parts of the library put their functions. */
public interface Registry {
    /**
     * Adds a function that has no effects.
     *
     * @param type such as {@code (-> Number Number)}, made with {@link Types}
     * @param description what {@code help!} says
     */
    void pure(String name, Atom type, String description, PureFunction function);
}
