package org.banyan.core.eval.machine;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.banyan.core.eval.term.Result;

/** The results of a part of a program that may be evaluated ahead of time. */
public interface EarlyResults {
    /**
     * Offers the work to an idle thread.
     *
     * @param until asked from time to time if the thread that offers the work does it; an exception of it ends the work
     */
    void offer(BooleanSupplier until);

    /**
     * Accepts the results and changes of the work, if doing it now would come to the same.
     *
     * @param depth the number of frames below the work now
     * @return false if the work must be done anew
     */
    boolean accept(Machine machine, int depth);

    /** Returns the results, after they were accepted. */
    List<Result> results();
}
