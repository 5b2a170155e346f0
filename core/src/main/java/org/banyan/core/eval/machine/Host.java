package org.banyan.core.eval.machine;

import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.world.handle.OpenFiles;
import org.jspecify.annotations.Nullable;

/** What a machine needs of those who run it. */
public interface Host {
    /** The names that mean something. */
    Libraries libraries();

    /**
     * Called every now and then.
     *
     * @throws RuntimeException to end the evaluation
     */
    void check(long steps);

    /** Whether somebody wants to be told of every step. */
    boolean isTraced();

    /**
     * Tells of a step.
     *
     * @param depth how many calls wait
     */
    void step(int depth, String line);

    /**
     * Called before something is done that is not to be done twice, or ahead of its turn.
     *
     * @throws RuntimeException if the turn of what is evaluated has not come yet
     */
    void goOutside();

    /** Prints a line. */
    void print(String line);

    /** Prints a line for whoever looks for mistakes. */
    void trace(String line);

    /** A seed for random numbers that nobody has chosen. */
    long seed();

    /** The threads that evaluate ahead of time; null if there is one thread only. */
    @Nullable Workers workers();

    /** Where modules come from. */
    ModuleSource modules();

    /** Takes note that the loading of a module ended in an error. */
    void moduleFailed(String module, String error);

    /** The files that were opened. */
    OpenFiles files();
}
