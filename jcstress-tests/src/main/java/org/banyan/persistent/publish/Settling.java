package org.banyan.persistent.publish;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;

/**
 * A way for tests to act between a writer's compare-and-set and the telling of outcomes to waiting writers.
 *
 * <p>No code of a user runs there, so this is in the package of the root. (The jar of these tests is one module without
 * a name.)
 */
public final class Settling {
    private static final VarHandle DELIVERIES;

    static {
        try {
            DELIVERIES = MethodHandles.privateLookupIn(PublishedRoot.class, MethodHandles.lookup())
                    .findVarHandle(PublishedRoot.class, "deliveries", Deliveries.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Settling() {}

    /**
     * Does something in each thread that settles a version, after the version has become the head and before outcomes
     * are told.
     */
    @SuppressWarnings("unchecked")
    public static <T> void beforeOutcomes(PublishedRoot<T> root, Consumer<Version<T>> action) {
        Deliveries<T> deliveries = (Deliveries<T>) DELIVERIES.get(root);
        deliveries.add(new Delivery<>(deliveries, task -> {}) {
            @Override
            void offer(Version<T> version) {
                action.accept(version);
            }

            @Override
            void deliver() {}
        });
    }
}
