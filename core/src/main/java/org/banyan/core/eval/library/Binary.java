package org.banyan.core.eval.library;

import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.PureFunction;

/** A function of two atoms. */
@FunctionalInterface
interface Binary {
    Atom apply(Atom first, Atom second);

    /** Returns a function whose call stays unchanged if an argument is missing. */
    static PureFunction of(Binary function) {
        return arguments -> arguments.length < 2 ? Outcomes.NOT_REDUCIBLE : function.apply(arguments[0], arguments[1]);
    }
}
