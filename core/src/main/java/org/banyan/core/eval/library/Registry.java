package org.banyan.core.eval.library;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.host.Types;

/** A receiver of the functions that the parts of the library define. */
public interface Registry {
    /**
     * Adds a function that has no effects.
     *
     * @param type the type, such as {@code (-> Number Number)}, made with {@link Types}
     * @param description the text that {@code help!} prints
     */
    void pure(String name, Atom type, String description, PureFunction function);
}
