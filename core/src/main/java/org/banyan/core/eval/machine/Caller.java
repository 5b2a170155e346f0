package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** Makes the calls that no form evaluates, by types and rules. Belongs to one machine. */
public abstract class Caller {
    /**
     * How a call is evaluated.
     *
     * @param head what the head means; null if it has to be evaluated too
     */
    public abstract Plan plan(CallCode call, @Nullable Head head);

    /**
     * Applies the rules for a call.
     *
     * @param type the type that results are evaluated to
     */
    public abstract void rewrite(Head head, Atom[] arguments, Expected type);

    /** Calls what the first of some values is. */
    public abstract void rewriteTuple(Atom[] values, Expected type);

    /**
     * Evaluates the right side of a rule whose slots are filled.
     *
     * @param call what stays if the rule says that the call cannot be reduced; null if that is not known
     */
    public abstract void apply(RuleCode rule, @Nullable Atom[] filled, Expected type, @Nullable Expression call);

    /** Lets go of all that takes memory. Allocates nothing. */
    public abstract void release();

    /** The same for another machine. */
    public abstract Caller of(Machine other);
}
