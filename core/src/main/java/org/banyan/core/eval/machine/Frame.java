package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.eval.term.Result;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits on the stack for the results of an evaluation.
 *
 * <p>A frame that only wants one result at a time is copied by the machine for every result there is, so what a frame
 * changes in place while it goes on must be its own: {@link #copy()} sees to that.
 */
public abstract class Frame implements Cloneable {
    /** What is below on the stack. */
    @Nullable Frame next;

    /** All variables that this frame and those below know have numbers below it. */
    public long mark;

    /** How many frames are below. */
    public int depth;

    /** Goes on with the one result that the machine holds. The frame is off the stack. */
    public abstract void resume(Machine machine);

    /** Whether this frame wants all results at once. */
    public boolean takesAll() {
        return false;
    }

    /** Whether what results say of variables matters to this frame or one below. */
    public boolean wantsDeltas() {
        return true;
    }

    /** Goes on with all results, of which there may be none. The frame is off the stack. */
    public void resumeAll(Machine machine, List<Result> results) {
        throw new AssertionError("wants one result at a time: " + this);
    }

    /** Whether errors among what this frame gives stay beside results that are none. */
    public boolean keepsErrors() {
        return false;
    }

    /**
     * The space in which functions are looked up below this frame.
     *
     * @param above that in which they are looked up above
     */
    public long contextBelow(long above) {
        return above;
    }

    /** Whether this frame may have something that comes later and can be evaluated ahead of time. */
    public boolean mayPromote() {
        return false;
    }

    /**
     * Begins to evaluate ahead of time what comes later, if this frame has such a thing that does not depend on what is
     * evaluated now.
     */
    public @Nullable EarlyResults promote(Machine machine, Workers workers) {
        return null;
    }

    /** A frame that can go on from here independently of this one. */
    public Frame copy() {
        try {
            return (Frame) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
