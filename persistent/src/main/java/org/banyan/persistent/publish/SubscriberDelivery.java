package org.banyan.persistent.publish;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of changes to a subscriber, as fast as it asks for them.
 *
 * <p>Nothing waits for the subscriber but the version that it has seen last: whatever was published since is one
 * change.
 */
final class SubscriberDelivery<T> extends Delivery<T> implements Subscription {
    private final Subscriber<? super Change<T>> subscriber;
    private final Supplier<Version<T>> head;
    private final AtomicLong demand = new AtomicLong();

    /** Why the subscription must end, if it must. */
    private volatile @Nullable Throwable fault;

    // Of the one thread that delivers.
    private Version<T> last;
    private boolean introduced;

    SubscriberDelivery(
            Deliveries<T> deliveries,
            Executor executor,
            Subscriber<? super Change<T>> subscriber,
            Supplier<Version<T>> head) {
        super(deliveries, executor);
        this.subscriber = subscriber;
        this.head = head;
        this.last = head.get();
    }

    @Override
    void offer(Version<T> version) {}

    @Override
    void deliver() {
        try {
            if (!introduced) {
                introduced = true;
                subscriber.onSubscribe(this);
            }
            Throwable failed = fault;
            if (failed != null && !isClosed()) {
                close();
                subscriber.onError(failed);
            }
            while (!isClosed() && demand.get() > 0) {
                Version<T> now = head.get();
                if (now.number() == last.number()) {
                    return;
                }
                if (demand.get() != Long.MAX_VALUE) {
                    demand.decrementAndGet();
                }
                Change<T> change = new Change<>(last, now);
                last = now;
                subscriber.onNext(change);
            }
        } catch (Throwable e) {
            close();
            report(e);
        }
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            fault = new IllegalArgumentException(
                    "a subscriber must request one change or more (rule 3.9 of Reactive Streams), not " + n);
        } else {
            demand.updateAndGet(present -> present > Long.MAX_VALUE - n ? Long.MAX_VALUE : present + n);
        }
        wake();
    }

    @Override
    public void cancel() {
        close();
    }
}
