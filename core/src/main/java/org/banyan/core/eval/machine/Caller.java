package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.jspecify.annotations.Nullable;

/** Makes the calls that no form evaluates, by types and rules. Belongs to one machine. */
abstract class Caller {
    /**
     * How a call is evaluated.
     *
     * @param head what the head means; null if it has to be evaluated too
     */
    abstract Plan plan(CallCode call, @Nullable Head head);

    /**
     * Applies the rules for a call.
     *
     * @param type the type that results are evaluated to
     */
    abstract void rewrite(Head head, Atom[] arguments, @Nullable Atom type);

    /** Calls what the first of some values is. */
    abstract void rewriteTuple(Atom[] values, @Nullable Atom type);

    /**
     * Evaluates the right side of a rule whose slots are filled.
     *
     * @param call what stays if the rule says that the call cannot be reduced; null if that is not known
     */
    abstract void apply(RuleCode rule, @Nullable Atom[] filled, @Nullable Atom type, @Nullable Expression call);

    /** Lets go of all that takes memory. Allocates nothing. */
    abstract void release();

    /** The same for another machine. */
    abstract Caller of(Machine other);
}
