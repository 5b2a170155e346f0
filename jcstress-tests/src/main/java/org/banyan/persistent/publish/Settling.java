package org.banyan.persistent.publish;

import java.util.function.Consumer;
import org.banyan.persistent.publish.delivery.Delivery;

/**
 * A way for tests to act between a writer's compare-and-set and the setting of the outcomes of waiting writers.
 *
 * <p>No code of a user runs there, so this is in the package of the root. (The jar of these tests is one module without
 * a name.)
 */
public final class Settling {
    private Settling() {}

    /**
     * Runs an action in each thread that settles a version, after the version has become the head and before outcomes
     * are set. O(1), and for each version the cost of the action.
     */
    public static <T> void beforeOutcomes(PublishedRoot<T> root, Consumer<Version<T>> action) {
        root.deliveries.add(new Delivery<>(root.deliveries, task -> {}) {
            @Override
            protected void offer(Version<T> version) {
                action.accept(version);
            }

            @Override
            protected void deliver() {}
        });
    }
}
