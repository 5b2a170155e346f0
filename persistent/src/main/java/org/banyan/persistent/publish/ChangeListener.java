package org.banyan.persistent.publish;

/**
 * A receiver of each change of a root.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface ChangeListener<T> {
    /**
     * Receives one change. Its cost delays only the calls that follow it, not the writers.
     *
     * <p>Calls come one after the other, in the order of versions, on the executor that was chosen for them. The first
     * change begins at the version that was current when the listener was registered, and each of the others where the
     * one before it ended. An exception goes to the uncaught-exception handler of the thread; the next change still
     * comes.
     */
    void changed(Change<T> change);
}
