package org.banyan.core.eval.machine;

import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.world.handle.OpenFiles;
import org.jspecify.annotations.Nullable;

/** The surroundings of a machine: what it needs from the code that runs it. */
public interface Host {
    /** Returns the libraries of names. */
    Libraries libraries();

    /**
     * Checks whether the evaluation may continue. Called at intervals.
     *
     * @throws RuntimeException to end the evaluation
     */
    void check(long steps);

    /** Whether a trace of each step is wanted. */
    boolean isTraced();

    /**
     * Adds a step to the trace.
     *
     * @param depth the number of calls that wait
     */
    void step(int depth, String line);

    /**
     * Announces an action that must not be done twice, or ahead of its turn.
     *
     * @throws RuntimeException if the turn of the evaluation has not come yet
     */
    void goOutside();

    /** Prints a line. */
    void print(String line);

    /** Prints a message about the run, for people who look for mistakes. */
    void trace(String line);

    /** Returns a seed for random numbers, for programs that set none. */
    long seed();

    /** Returns the threads that evaluate ahead of time; null if there is one thread only. */
    @Nullable Workers workers();

    /** Returns the source of modules. */
    ModuleSource modules();

    /** Notes that the loading of a module ended in an error. */
    void moduleFailed(String module, String error);

    /** Returns the files that were opened. */
    OpenFiles files();
}
