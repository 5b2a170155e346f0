package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.PureFunction;
import org.banyan.core.eval.type.TypeSystem;
import org.jspecify.annotations.Nullable;

/**
 * A name of the standard library, or one that a host has added.
 *
 * @param grounded whether the name stands for a Java function, so that rules for it have no effect
 * @param function its function, if it has no effects
 * @param effect its effect, if it has one
 * @param form its form, if its calls do not simply evaluate their arguments first
 */
public record LibraryEntry(
        Symbol name,
        List<Atom> types,
        boolean grounded,
        @Nullable PureFunction function,
        @Nullable Effect effect,
        @Nullable Form form,
        String description) {
    /** Returns this entry with another function. */
    LibraryEntry withFunction(PureFunction other) {
        return new LibraryEntry(name, types, grounded, other, effect, form, description);
    }

    /** Whether programs may add rules of their own. */
    boolean takesRules() {
        return !grounded && (form == null || !form.isInstruction());
    }

    /** Whether calls with some number of arguments have a function, an effect or a form. */
    boolean means(int arity) {
        return (form != null || function != null || effect != null)
                && (types.isEmpty()
                        || types.stream()
                                .anyMatch(type -> !(type instanceof Expression function)
                                        || !TypeSystem.isFunction(type)
                                        || function.size() == arity + 2));
    }
}
