package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.term.Binding;
import org.jspecify.annotations.Nullable;

/**
 * A call that is not evaluated by evaluating its arguments first.
 *
 * <p>A form itself says how it is evaluated, which variables it binds, and what one step of it is. Code that prepares a
 * rule, or takes a step, asks the form.
 */
public interface Form {
    /** Returns the plan of a call; null if the form does not know its number of arguments. */
    @Nullable Plan plan(CallCode call, Head head);

    /**
     * Returns the patterns of a call that the form itself makes equal to something. A variable that occurs only in a
     * pattern and its body need not exist before the form gives it a value. Any other variable is made before the call
     * begins.
     */
    List<Binding> bindings(Expression call);

    /**
     * Gives the result of one step of a call, for the instruction {@code eval}.
     *
     * @return false if nothing was given; the step then evaluates the call to its end
     */
    boolean step(Machine machine, Expression call);

    /** Whether this is an instruction, which no rule changes. */
    default boolean isInstruction() {
        return false;
    }

    /** The part of a form that plans its calls. */
    @FunctionalInterface
    interface Planner {
        /** Returns the plan of a call; see {@link Form#plan}. */
        @Nullable Plan plan(CallCode call, Head head);
    }

    /** Returns a form that binds no variables. One step evaluates its calls to their end. */
    static Form closed(Planner planner) {
        return new ClosedForm(planner);
    }
}
