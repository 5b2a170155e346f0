package org.banyan.jmh.eval;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Counts the steps of a thread: beside the time of an operation, that of a step is told. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Steps {
    public long steps;

    @Setup(Level.Iteration)
    public void clear() {
        steps = 0;
    }
}
