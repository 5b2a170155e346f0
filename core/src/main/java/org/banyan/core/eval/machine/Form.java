package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.atom.Expression;
import org.banyan.core.eval.term.Binding;
import org.jspecify.annotations.Nullable;

/**
 * A call that is not evaluated by evaluating its arguments first.
 *
 * <p>All that is known of a form is said here and nowhere else: how it is evaluated, which variables it binds, what one
 * step of it is. What prepares a rule, or takes a step, asks the form.
 */
public interface Form {
    /** How a call is evaluated; null if it has a number of arguments that the form does not know. */
    @Nullable Plan plan(CallCode call, Head head);

    /**
     * The patterns of a call that the form itself makes equal to something. A variable that occurs nowhere but in a
     * pattern and its body need not exist before the form gives it a value; any other is made before the call begins.
     */
    List<Binding> bindings(Expression call);

    /**
     * Gives what one step makes of a call, for the instruction {@code eval}.
     *
     * @return false if nothing was given, and the step is to evaluate the call to its end
     */
    boolean step(Machine machine, Expression call);

    /** Whether this is an instruction, which no rule changes. */
    default boolean isInstruction() {
        return false;
    }

    /** How calls of a form are evaluated. */
    @FunctionalInterface
    interface Planner {
        /** See {@link Form#plan}. */
        @Nullable Plan plan(CallCode call, Head head);
    }

    /** A form that binds no variables, and whose calls are evaluated to their end in one step. */
    static Form closed(Planner planner) {
        return new ClosedForm(planner);
    }
}
