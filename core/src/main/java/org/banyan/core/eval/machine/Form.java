package org.banyan.core.eval.machine;

/** A call that is not evaluated by evaluating its arguments first. */
@FunctionalInterface
interface Form {
    /** How a call of the right number of arguments is evaluated. */
    Plan plan(CallCode call, Head head);

    /** Whether this is an instruction, which no rule changes. */
    default boolean isInstruction() {
        return false;
    }
}
