package org.banyan.persistent.publish;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Everybody who is to be told of changes. */
final class Deliveries<T> {
    private static final Delivery<?>[] NONE = {};

    private final AtomicReference<Delivery<T>[]> present = new AtomicReference<>(none());
    private final LongAdder refused = new LongAdder();

    @SuppressWarnings("unchecked")
    private static <T> Delivery<T>[] none() {
        return (Delivery<T>[]) NONE;
    }

    private Delivery<T>[] present() {
        return Objects.requireNonNull(present.get());
    }

    void add(Delivery<T> delivery) {
        present.updateAndGet(deliveries -> {
            Delivery<T>[] more = Arrays.copyOf(deliveries, deliveries.length + 1);
            more[deliveries.length] = delivery;
            return more;
        });
    }

    void remove(Delivery<T> delivery) {
        present.updateAndGet(deliveries -> Arrays.stream(deliveries)
                .filter(each -> each != delivery)
                .toArray(length -> Arrays.copyOf(none(), length)));
    }

    boolean isEmpty() {
        return present().length == 0;
    }

    /** Takes note of a version. Called after it has become the head, so that nobody who saw no later one is missed. */
    void offer(Commit<T> commit) {
        for (Delivery<T> delivery : present()) {
            commit.forEachVersion(delivery::offer);
        }
    }

    void wake() {
        for (Delivery<T> delivery : present()) {
            delivery.wake();
        }
    }

    /** How often an executor has refused. */
    LongAdder refused() {
        return refused;
    }
}
