package org.banyan.jmh.publish.strategy;

/**
 * A thousand counters as one immutable value.
 *
 * <p>A change adds one to one of them, so that the sum tells whether a change was lost.
 *
 * @param <S> the value
 */
public interface Counters<S> {
    /** How many counters there are. */
    int SIZE = 1_000;

    /** All counters at zero. */
    S zero();

    /** With one more in a counter. */
    S increased(S state, int counter);

    /** The head with the one change that leads from the base to the branch. */
    S merge(S base, S head, S branch);

    /** How many changes have led to a value. */
    long sum(S state);
}
