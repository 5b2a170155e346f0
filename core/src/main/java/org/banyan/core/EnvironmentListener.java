package org.banyan.core;

/** A receiver of the changes of a shared environment. */
@FunctionalInterface
public interface EnvironmentListener {
    /**
     * Receives one change. Its cost delays only the calls that follow it, not the writers.
     *
     * <p>Calls come one after the other, in the order of versions, on the executor that was chosen for them. The first
     * change goes from the version that was present when the listener was registered, and each of the others from where
     * the one before it went to. An exception goes to the uncaught-exception handler of the thread, and the next
     * change is delivered nevertheless.
     */
    void changed(EnvironmentChange change);
}
