package org.banyan.core.eval.machine;

import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.type.Expected;
import org.jspecify.annotations.Nullable;

/** The part of a machine that makes the calls that no form evaluates, by types and rules. Belongs to one machine. */
public abstract class Caller {
    /**
     * Returns the plan of a call.
     *
     * @param head the meaning of the head; null if the head has to be evaluated too
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
     * @param call the result if the rule says that the call cannot be reduced; null if it is not known
     */
    public abstract void apply(RuleCode rule, @Nullable Atom[] filled, Expected type, @Nullable Expression call);

    /** Drops all references to large objects. Allocates nothing. */
    public abstract void release();

    /** Returns such a part for another machine. */
    public abstract Caller of(Machine other);
}
