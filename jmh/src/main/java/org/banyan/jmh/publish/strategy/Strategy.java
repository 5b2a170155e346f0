package org.banyan.jmh.publish.strategy;

/** A way to change a value that threads share. Thread-safe. */
public interface Strategy {
    /**
     * Works, and then makes known a change that depends on the work.
     *
     * @param counter which one to increase
     * @param steps how much to work
     * @param seed whatever the work begins with
     * @return what the work gave
     */
    long publish(int counter, int steps, long seed);

    /** How many changes the present value has. */
    long published();

    /** What the strategy itself has counted, as words without commas; empty if nothing. */
    default String note() {
        return "";
    }
}
