package org.banyan.loader.load;

import java.util.List;
import java.util.concurrent.RecursiveTask;
import org.banyan.core.Environment;

/** A union of environments in order, as a tree of unions of two, so that all threads of a pool take part. */
final class PairwiseUnion extends RecursiveTask<Environment> {
    private static final long serialVersionUID = 1;

    private final transient List<Environment> parts;
    private final int from;
    private final int to;

    private PairwiseUnion(List<Environment> parts, int from, int to) {
        this.parts = parts;
        this.from = from;
        this.to = to;
    }

    /** Returns the union of all parts. The threads of the caller's pool share the work. */
    static Environment of(List<Environment> parts) {
        return parts.isEmpty() ? Environment.empty() : new PairwiseUnion(parts, 0, parts.size()).compute();
    }

    @Override
    protected Environment compute() {
        if (to - from == 1) {
            return parts.get(from);
        }
        int middle = (from + to) >>> 1;
        PairwiseUnion left = new PairwiseUnion(parts, from, middle);
        PairwiseUnion right = new PairwiseUnion(parts, middle, to);
        left.fork();
        Environment ofRight = right.compute();
        return left.join().union(ofRight);
    }
}
