package org.banyan.persistent.publish;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The roots that the present thread is computing an update of.
 *
 * <p>An update whose function publishes to the same root changes what it was computed from, so that it must be computed
 * again, and publishes again: it would never end.
 */
final class NestedUpdates {
    /** Holds nothing of ours while no update runs, so that it keeps no class loader alive. */
    private static final ThreadLocal<Deque<Object>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);

    private NestedUpdates() {}

    static void enter(Object root) {
        RUNNING.get().push(root);
    }

    static void leave() {
        RUNNING.get().pop();
    }

    /**
     * Fails if the present thread computes an update of a root.
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
