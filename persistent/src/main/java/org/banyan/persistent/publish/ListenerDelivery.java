package org.banyan.persistent.publish;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of every change to a listener.
 *
 * <p>Each version is offered by at least one thread before there is a later head, so that in the queue the first
 * occurrences of all versions are in order; what comes again is passed over.
 */
final class ListenerDelivery<T> extends Delivery<T> {
    private final ChangeListener<T> listener;
    private final Queue<Version<T>> offered = new ConcurrentLinkedQueue<>();

    /** The last version that was delivered, or the one to begin with; null before that is known. */
    private volatile @Nullable Version<T> last;

    ListenerDelivery(Deliveries<T> deliveries, Executor executor, ChangeListener<T> listener) {
        super(deliveries, executor);
        this.listener = listener;
    }

    /** Goes on from a version that was read after this was registered, so that all later ones have been offered. */
    void startAfter(Version<T> version) {
        last = version;
        wake();
    }

    @Override
    void offer(Version<T> version) {
        offered.add(version);
    }

    @Override
    void deliver() {
        Version<T> from = last;
        if (from == null) {
            return;
        }
        for (Version<T> to = offered.poll(); to != null; to = offered.poll()) {
            if (to.number() > from.number() && !isClosed()) {
                last = to;
                try {
                    listener.changed(new Change<>(from, to));
                } catch (Throwable e) {
                    report(e);
                }
                from = to;
            }
        }
    }
}
