package org.banyan.core.space;

/**
 * An origin together with the state that has become of it, as the packages of this module see it: the superclass of
 * environments.
 *
 * <p>The static methods are the way from an environment to its state and back for the packages of this module. The
 * package is not exported, so no one else can call them, and what a subclass implements is protected.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <B> the class of the branch itself
 */
public abstract class StateBranch<B extends StateBranch<B>> {
    private final State origin;
    private final State state;

    /** A branch that began with the origin. */
    protected StateBranch(State origin, State state) {
        this.origin = origin;
        this.state = state;
    }

    /** Returns a branch of the same origin with another state; this branch if it has that state. O(1). */
    protected abstract B branch(State newState);

    /** Returns the state from which a branch began. O(1). */
    public static State originOf(StateBranch<?> branch) {
        return branch.origin;
    }

    /** Returns the present state of a branch. O(1). */
    public static State stateOf(StateBranch<?> branch) {
        return branch.state;
    }

    /** Returns a branch of the same origin with another state; the branch itself if it has that state. O(1). */
    public static <B extends StateBranch<B>> B withState(B branch, State state) {
        return branch.branch(state);
    }
}
