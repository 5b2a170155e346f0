package org.banyan.core.eval.term;

import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.eval.host.Limits;

/** Sees to it that there are not too many results, and that they are not too large. */
public final class ResultLimits {
    private final long number;
    private final long bytes;

    public ResultLimits(Limits limits) {
        number = limits.results();
        bytes = limits.resultBytes();
    }

    /** Sees to it that there are not too many results. */
    public void checkNumber(int results) {
        if (number > 0 && results > number) {
            throw new LimitExceeded("results", number);
        }
    }

    /**
     * Sees to it that results are not too large.
     *
     * @param before how many bytes there were before this result
     * @return how many there are with it; 0 if nobody cares
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

    /** Checks results of which nobody has counted how many there are, and how large. O(n) if their size is limited. */
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
