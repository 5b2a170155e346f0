package org.banyan.persistent.publish.delivery;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of every change to a listener, one version at a time.
 *
 * <p>Each version is offered by at least one thread before there is a later head, so that in the queue the first
 * occurrences of all versions are in order; what comes again is passed over.
 *
 * @param <E> the type of the versions
 */
public final class ListenerDelivery<E> extends Delivery<E> {
    private final ToLongFunction<E> number;
    private final BiConsumer<E, E> listener;
    private final Queue<E> offered = new ConcurrentLinkedQueue<>();

    /** The last version that was delivered, or the one to begin with; null before that is known. */
    private volatile @Nullable E last;

    /**
     * Delivers to a listener.
     *
     * @param number gives the number of a version
     * @param listener gets each version together with the one before it
     */
    public ListenerDelivery(
            Deliveries<E> deliveries, Executor executor, ToLongFunction<E> number, BiConsumer<E, E> listener) {
        super(deliveries, executor);
        this.number = number;
        this.listener = listener;
    }

    /** Begins after a version that was read after this was registered, so that all later ones have been offered. */
    public void startAfter(E version) {
        last = version;
        wake();
    }

    @Override
    protected void offer(E version) {
        offered.add(version);
    }

    @Override
    protected void deliver() {
        E from = last;
        if (from == null) {
            return;
        }
        for (E to = offered.poll(); to != null; to = offered.poll()) {
            if (number.applyAsLong(to) > number.applyAsLong(from) && !isClosed()) {
                last = to;
                try {
                    listener.accept(from, to);
                } catch (Throwable e) {
                    report(e);
                }
                from = to;
            }
        }
    }
}
