package org.banyan.jcstress;

import java.util.function.BooleanSupplier;

/**
 * A place where one thread is stopped until another one lets it go on, or until it has waited too long.
 *
 * <p>With it a test can say that a stopped thread delays no other: if it does delay the one that should let it
 * go on, both would wait for ever, and the one that was stopped gives up.
 */
public final class Stop {
    /** More than any processor is kept away from a thread, in nanoseconds. */
    public static final long LONG = 20_000_000_000L;

    /** A step of the clock that is longer than this was a pause, and counts as this only. */
    private static final long PAUSE = 1_000_000;

    /** Enough for a control, which waits in vain. */
    public static final long BRIEF = 50_000;

    /** Set where one wait was too long, so that those after it end at once and a failed run comes to its end. */
    private static volatile boolean isHopeless;

    private volatile boolean reached;
    private volatile boolean released;

    /** Says that a thread has come here, without stopping it. */
    public void reach() {
        reached = true;
    }

    /** Stops the present thread. Whether it was let go, and did not give up. */
    public boolean untilReleased(long nanoseconds) {
        reached = true;
        return waited(() -> released, nanoseconds);
    }

    /** Waits until another thread has come here, or for too long. */
    public void await() {
        waited(() -> reached, LONG);
    }

    /** Counts only the time in which the present thread runs: a machine that is slow or paused is no mistake. */
    private static boolean waited(BooleanSupplier condition, long nanoseconds) {
        long left = nanoseconds;
        long before = System.nanoTime();
        while (!condition.getAsBoolean()) {
            long now = System.nanoTime();
            left -= Math.min(now - before, PAUSE);
            before = now;
            if (left < 0 || isHopeless) {
                isHopeless |= nanoseconds == LONG;
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /** Whether a thread has come here. */
    public boolean isReached() {
        return reached;
    }

    /** Lets the stopped thread go on. */
    public void release() {
        released = true;
    }
}
