package org.banyan.core.eval.machine;

import java.util.List;
import org.banyan.core.eval.term.Result;
import org.jspecify.annotations.Nullable;

/**
 * A part of an evaluation that waits on the stack for the results of another part.
 *
 * <p>The machine copies a frame that wants one result at a time for each result. So the copies must not share what a
 * frame changes in place: {@link #copy()} ensures this.
 */
public abstract class Frame implements Cloneable {
    /** The frame below on the stack. */
    @Nullable Frame next;

    /** A number above those of all variables that this frame and those below know. */
    public long mark;

    /** The number of frames below. */
    public int depth;

    /** Continues with the one result that the machine holds. The frame is off the stack. */
    public abstract void resume(Machine machine);

    /** Whether this frame wants all results at once. */
    public boolean takesAll() {
        return false;
    }

    /** Whether this frame or one below uses what results say about variables. */
    public boolean wantsDeltas() {
        return true;
    }

    /** Continues with all results, of which there may be none. The frame is off the stack. */
    public void resumeAll(Machine machine, List<Result> results) {
        throw new AssertionError("wants one result at a time: " + this);
    }

    /** Whether errors among the results of this frame are kept beside results that are no errors. */
    public boolean keepsErrors() {
        return false;
    }

    /**
     * Returns the space in which functions are looked up below this frame.
     *
     * @param above the space in which they are looked up above
     */
    public long contextBelow(long above) {
        return above;
    }

    /** Whether this frame may have a later part that can be evaluated ahead of time. */
    public boolean mayPromote() {
        return false;
    }

    /** Begins to evaluate a later part ahead of time, if there is one that does not depend on what is evaluated now. */
    public @Nullable EarlyResults promote(Machine machine, Workers workers) {
        return null;
    }

    /** Returns a frame that can continue from here independently of this one. */
    public Frame copy() {
        try {
            return (Frame) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
