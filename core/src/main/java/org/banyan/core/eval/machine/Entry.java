package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.PureFunction;
import org.jspecify.annotations.Nullable;

/**
 * A name of the standard library, or one that a host has added.
 *
 * @param grounded whether the name stands for a Java function, so that rules for it are never looked at
 * @param function what it computes, if that is all it does
 * @param effect what it does otherwise
 * @param form how it is evaluated, if its arguments are not simply evaluated first
 */
record Entry(
        Symbol name,
        List<Atom> types,
        boolean grounded,
        @Nullable PureFunction function,
        @Nullable Effect effect,
        @Nullable Form form,
        String description) {}
