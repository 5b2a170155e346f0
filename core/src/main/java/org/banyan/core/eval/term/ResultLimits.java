package org.banyan.core.eval.term;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.eval.host.Limits;

/** The limits for the number and the size of results. */
public final class ResultLimits {
    private final long number;
    private final long bytes;

    public ResultLimits(Limits limits) {
        number = limits.results();
        bytes = limits.resultBytes();
    }

    /** Checks the number of results. */
    public void checkNumber(int results) {
        if (number > 0 && results > number) {
            throw new LimitExceeded("results", number);
        }
    }

    /**
     * Checks the size of results.
     *
     * @param before the number of bytes before this result
     * @return the number of bytes including this result; 0 if the size is not limited
     */
    public long countBytes(long before, Atom result) {
        if (bytes == 0) {
            return 0;
        }
        long all = before + AtomCodec.leastLength(result);
        if (all > bytes) {
            throw new LimitExceeded("result-bytes", bytes);
        }
        return all;
    }

    /** Checks results whose number and size were not checked yet. O(n) if their size is limited. */
    public void check(List<Result> results) {
        checkNumber(results.size());
        if (bytes > 0) {
            long all = 0;
            for (Result result : results) {
                all = countBytes(all, result.atom());
            }
        }
    }
}
