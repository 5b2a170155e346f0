package org.banyan.persistent.publish.delivery;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * The receivers of changes that are registered at a root. Thread-safe.
 *
 * @param <E> the type of the versions
 */
public final class Deliveries<E> {
    private static final Delivery<?>[] NONE = {};

    private final AtomicReference<Delivery<E>[]> present = new AtomicReference<>(none());
    private final LongAdder refused = new LongAdder();

    @SuppressWarnings("unchecked")
    private static <E> Delivery<E>[] none() {
        return (Delivery<E>[]) NONE;
    }

    private Delivery<E>[] present() {
        return Objects.requireNonNull(present.get());
    }

    /** Registers a receiver. O(number of receivers). */
    public void add(Delivery<E> delivery) {
        present.updateAndGet(deliveries -> {
            Delivery<E>[] more = Arrays.copyOf(deliveries, deliveries.length + 1);
            more[deliveries.length] = delivery;
            return more;
        });
    }

    void remove(Delivery<E> delivery) {
        present.updateAndGet(deliveries -> Arrays.stream(deliveries)
                .filter(each -> each != delivery)
                .toArray(length -> Arrays.copyOf(none(), length)));
    }

    /** Whether there is no receiver. O(1). */
    public boolean isEmpty() {
        return present().length == 0;
    }

    /**
     * Offers versions to all receivers, in order.
     *
     * <p>Called after the last of them has become the head, so that a receiver that was registered before the head was
     * read again is never missed.
     *
     * @param versions shows each version to the consumer that it is given
     */
    public void offer(Consumer<Consumer<E>> versions) {
        for (Delivery<E> delivery : present()) {
            versions.accept(delivery::offer);
        }
    }

    /** Tells all receivers that there are new versions. */
    public void wake() {
        for (Delivery<E> delivery : present()) {
            delivery.wake();
        }
    }

    /** Counts how often an executor has refused a task. */
    public LongAdder refused() {
        return refused;
    }
}
