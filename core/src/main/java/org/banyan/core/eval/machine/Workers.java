package org.banyan.core.eval.machine;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Threads that evaluate parts of a program ahead of time. */
public interface Workers {
    /** So many numbers for variables are taken at once. */
    long NUMBERS = 1L << 20;

    /** Returns the number before some for variables, {@link #NUMBERS} of them, that nothing else takes. */
    long takeNumbers();

    /** After how many steps a part may be offered. */
    int heartbeat();

    /** Whether a thread would take up a part at once. */
    boolean isWanting();

    /**
     * A part that is to be evaluated in the world as it is now. Nothing is done before it is offered.
     *
     * @param depth how many frames there would be below the work
     * @param costs who is told how many steps it took
     */
    EarlyResults prepare(Machine machine, int depth, LongConsumer costs, Consumer<Machine> work);

    /** Lets go of all that was offered; what a thread has begun with ends soon. */
    void clear();
}
