package org.banyan.persistent.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class SubscriberTest {
    private final PublishedRoot<Integer> root = new PublishedRoot<>(0, PublishedRootTest.SUM, 0);
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private void increment(int times) {
        for (int i = 0; i < times; i++) {
            root.update(value -> value + 1);
        }
    }

    /** Notes what it is told. */
    private static class Notes implements Flow.Subscriber<Change<Integer>> {
        final List<String> calls = new ArrayList<>();
        Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            calls.add("subscribed");
        }

        @Override
        public void onNext(Change<Integer> change) {
            calls.add(change.from().number() + "-" + change.to().number());
        }

        @Override
        public void onError(Throwable error) {
            calls.add(error.getMessage());
        }

        @Override
        public void onComplete() {
            calls.add("complete");
        }
    }

    private Notes subscribed(Notes notes) {
        root.changes(tasks::add).subscribe(notes);
        runTasks();
        return notes;
    }

    @Test
    void nothingComesBeforeItIsRequested() {
        increment(1);
        Notes notes = subscribed(new Notes());
        increment(3);
        runTasks();
        assertThat(notes.calls).containsExactly("subscribed");
        notes.subscription.request(1);
        runTasks();
        assertThat(notes.calls).containsExactly("subscribed", "1-4");
        increment(1);
        runTasks();
        assertThat(notes.calls).containsExactly("subscribed", "1-4");
    }

    @Test
    void whoAsksForMoreThanThereIsGetsEachChangeAsItComes() {
        Notes notes = subscribed(new Notes());
        notes.subscription.request(Long.MAX_VALUE);
        notes.subscription.request(Long.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            increment(1);
            runTasks();
        }
        assertThat(notes.calls).containsExactly("subscribed", "0-1", "1-2", "2-3");
    }

    @Test
    void requestsAddUp() {
        Notes notes = subscribed(new Notes());
        notes.subscription.request(1);
        notes.subscription.request(2);
        for (int i = 0; i < 5; i++) {
            increment(1);
            runTasks();
        }
        assertThat(notes.calls).containsExactly("subscribed", "0-1", "1-2", "2-3");
    }

    @Test
    void aRequestOfNothingEndsTheSubscription() {
        Notes notes = subscribed(new Notes());
        notes.subscription.request(0);
        runTasks();
        notes.subscription.request(1);
        increment(1);
        runTasks();
        assertThat(notes.calls)
                .containsExactly(
                        "subscribed",
                        "a subscriber must request one change or more (rule 3.9 of Reactive Streams), not 0");
    }

    @Test
    void nothingComesAfterCancel() {
        Notes notes = subscribed(new Notes());
        notes.subscription.request(10);
        notes.subscription.cancel();
        notes.subscription.cancel();
        notes.subscription.request(-1);
        increment(1);
        runTasks();
        assertThat(notes.calls).containsExactly("subscribed");
    }

    @Test
    void aSubscriberThatThrowsIsCancelled() throws Exception {
        Notes notes = subscribed(new Notes() {
            @Override
            public void onNext(Change<Integer> change) {
                super.onNext(change);
                throw new IllegalStateException("no more");
            }
        });
        List<Throwable> uncaught = new ArrayList<>();
        notes.subscription.request(10);
        increment(1);
        Thread thread = new Thread(this::runTasks);
        thread.setUncaughtExceptionHandler((where, e) -> uncaught.add(e));
        thread.start();
        thread.join();
        increment(1);
        runTasks();
        assertThat(notes.calls).containsExactly("subscribed", "0-1");
        assertThat(uncaught).extracting(Throwable::getMessage).containsExactly("no more");
    }

    @Test
    void aSubscriberMayAskWhileItIsCalled() {
        Notes notes = subscribed(new Notes() {
            @Override
            public void onSubscribe(Flow.Subscription given) {
                super.onSubscribe(given);
                given.request(1);
            }

            @Override
            public void onNext(Change<Integer> change) {
                super.onNext(change);
                if (change.to().value() < 100) {
                    increment(1);
                    subscription.request(1);
                }
            }
        });
        increment(1);
        runTasks();
        assertThat(notes.calls).hasSize(101).endsWith("99-100");
    }

    @Test
    void eachSubscriberHasItsOwnDemand() {
        Notes one = subscribed(new Notes());
        Notes other = subscribed(new Notes());
        other.subscription.request(5);
        increment(1);
        runTasks();
        assertThat(one.calls).containsExactly("subscribed");
        assertThat(other.calls).containsExactly("subscribed", "0-1");
    }

    @Test
    void nullIsNoSubscriber() {
        assertThatNullPointerException()
                .isThrownBy(() -> root.changes(tasks::add).subscribe(null))
                .withMessage("subscriber");
    }
}
