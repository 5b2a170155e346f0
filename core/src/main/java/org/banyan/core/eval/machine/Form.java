package org.banyan.core.eval.machine;

import org.jspecify.annotations.Nullable;

/** A call that is not evaluated by evaluating its arguments first. */
@FunctionalInterface
public interface Form {
    /** How a call is evaluated; null if it has a number of arguments that the form does not know. */
    @Nullable Plan plan(CallCode call, Head head);

    /** Whether this is an instruction, which no rule changes. */
    default boolean isInstruction() {
        return false;
    }
}
