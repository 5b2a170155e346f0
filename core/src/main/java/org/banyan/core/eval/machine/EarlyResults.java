package org.banyan.core.eval.machine;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.banyan.core.eval.term.Result;

/** The results of a part of a program that may be evaluated ahead of time. */
public interface EarlyResults {
    /**
     * Gives the work to a thread that has nothing to do.
     *
     * @param until asked every now and then if the thread that offers it does it; what it throws ends the work
     */
    void offer(BooleanSupplier until);

    /**
     * Takes over what was done, if it is what would be done now.
     *
     * @param depth how many frames there are below the work now
     * @return false if it has to be done anew
     */
    boolean accept(Machine machine, int depth);

    /** The results, after they were accepted. */
    List<Result> results();
}
