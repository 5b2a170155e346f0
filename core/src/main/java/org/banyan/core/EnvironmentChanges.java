package org.banyan.core;

import java.util.Objects;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.banyan.persistent.publish.Change;

/** The changes of a root with what differs, which is computed where the subscriber is called. */
record EnvironmentChanges(Publisher<Change<Environment>> changes) implements Publisher<EnvironmentChange> {
    @Override
    public void subscribe(Subscriber<? super EnvironmentChange> subscriber) {
        changes.subscribe(new WithDiff(Objects.requireNonNull(subscriber, "subscriber")));
    }

    private record WithDiff(Subscriber<? super EnvironmentChange> subscriber)
            implements Subscriber<Change<Environment>> {
        @Override
        public void onSubscribe(Subscription subscription) {
            subscriber.onSubscribe(subscription);
        }

        @Override
        public void onNext(Change<Environment> change) {
            subscriber.onNext(EnvironmentChange.of(change));
        }

        @Override
        public void onError(Throwable error) {
            subscriber.onError(error);
        }

        @Override
        public void onComplete() {
            subscriber.onComplete();
        }
    }
}
