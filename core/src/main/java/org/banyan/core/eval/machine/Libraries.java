package org.banyan.core.eval.machine;

import io.vavr.collection.Map;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;

/** The libraries that a program may use. */
@FunctionalInterface
public interface Libraries {
    /** Returns the library of the dialect that some settings name, with the integers that they ask for. */
    Library in(Map<Symbol, Atom> settings);
}
