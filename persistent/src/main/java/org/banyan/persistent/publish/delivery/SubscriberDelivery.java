package org.banyan.persistent.publish.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of changes to a subscriber, as fast as it asks for them.
 *
 * <p>All that is kept for the subscriber is the version that it has seen last: what was published since is one change.
 *
 * @param <E> the type of the versions
 * @param <C> the type of the changes
 */
public final class SubscriberDelivery<E, C> extends Delivery<E> implements Subscription {
    private final Subscriber<? super C> subscriber;
    private final Supplier<E> head;
    private final ToLongFunction<E> number;
    private final BiFunction<E, E, C> change;
    private final AtomicLong demand = new AtomicLong();

    /** The reason why the subscription must end, or null. */
    private volatile @Nullable Throwable fault;

    // Used by the one thread that delivers.
    private E last;
    private boolean introduced;

    /**
     * Delivers to a subscriber what is published from now on.
     *
     * @param head gives the current version
     * @param number gives the number of a version
     * @param change makes a change of an earlier and a later version
     */
    public SubscriberDelivery(
            Deliveries<E> deliveries,
            Executor executor,
            Subscriber<? super C> subscriber,
            Supplier<E> head,
            ToLongFunction<E> number,
            BiFunction<E, E, C> change) {
        super(deliveries, executor);
        this.subscriber = subscriber;
        this.head = head;
        this.number = number;
        this.change = change;
        this.last = head.get();
    }

    @Override
    protected void offer(E version) {}

    @Override
    protected void deliver() {
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
                E now = head.get();
                if (number.applyAsLong(now) == number.applyAsLong(last)) {
                    return;
                }
                if (demand.get() != Long.MAX_VALUE) {
                    demand.decrementAndGet();
                }
                C step = change.apply(last, now);
                last = now;
                subscriber.onNext(step);
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
