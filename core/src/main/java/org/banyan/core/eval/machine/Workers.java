package org.banyan.core.eval.machine;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The threads that evaluate parts of a program ahead of time. */
public interface Workers {
    /** The number of variables in a range. */
    long NUMBERS = 1L << 20;

    /** Takes a range of {@link #NUMBERS} numbers for variables, and returns the number before it. */
    long takeNumbers();

    /** Returns the number of steps after which a part may be offered. */
    int heartbeat();

    /** Whether a thread would take a part at once. */
    boolean isWanting();

    /**
     * Returns a part to be evaluated in the current world. It does no work before it is offered.
     *
     * @param depth the number of frames that would be below the work
     * @param costs the receiver of the number of steps that the work took
     */
    EarlyResults prepare(Machine machine, int depth, LongConsumer costs, Consumer<Machine> work);

    /** Drops all parts that were offered. Work that has begun ends soon. */
    void clear();
}
