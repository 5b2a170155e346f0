package org.banyan.jcstress;

/**
 * A place where one thread is stopped until another one lets it go on, or until it has waited too long.
 *
 * <p>By it a test can say that a thread which does not go on delays nobody: if it does delay the one that should let it
 * go on, both would wait for ever, and the one that was stopped gives up.
 */
public final class Stop {
    /** More than any processor is kept away from a thread, in nanoseconds. */
    public static final long LONG = 20_000_000_000L;

    /** Enough for a control, which waits in vain. */
    public static final long BRIEF = 50_000;

    private volatile boolean reached;
    private volatile boolean released;

    /** Says that a thread has come here, without stopping it. */
    public void reach() {
        reached = true;
    }

    /** Stops the present thread. Whether it was let go, and did not give up. */
    public boolean untilReleased(long nanoseconds) {
        reached = true;
        long start = System.nanoTime();
        while (!released) {
            if (System.nanoTime() - start > nanoseconds) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /** Waits until another thread is stopped here. */
    public void await() {
        while (!reached) {
            Thread.onSpinWait();
        }
    }

    /** Whether a thread is stopped here, or was. */
    public boolean isReached() {
        return reached;
    }

    /** Lets the stopped thread go on. */
    public void release() {
        released = true;
    }
}
