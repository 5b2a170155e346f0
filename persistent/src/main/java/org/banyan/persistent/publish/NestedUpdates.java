package org.banyan.persistent.publish;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The roots whose updates the current thread is computing.
 *
 * <p>If the function of an update published to the same root, it would change the value that it was computed from. So
 * it would be computed again and publish again, without end.
 */
final class NestedUpdates {
    /** Holds no class of this library while no update runs, so that it keeps no class loader alive. */
    private static final ThreadLocal<Deque<Object>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);

    private NestedUpdates() {}

    static void enter(Object root) {
        RUNNING.get().push(root);
    }

    static void leave() {
        RUNNING.get().pop();
    }

    /**
     * Fails if the current thread computes an update of a root.
     *
     * @throws IllegalStateException if it does
     */
    static void refuse(Object root) {
        Deque<Object> running = RUNNING.get();
        if (!running.isEmpty() && running.stream().anyMatch(each -> each == root)) {
            throw new IllegalStateException("the function of an update must not publish to the root that it updates, "
                    + "for the update would never end: let it return the value, or publish when it is done");
        }
    }
}
