package org.banyan.jmh.eval;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts the steps of a thread: the time of a step is shown beside that of an operation. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Steps {
    public long steps;

    @Setup(Level.Iteration)
    public void clear() {
        steps = 0;
    }
}
