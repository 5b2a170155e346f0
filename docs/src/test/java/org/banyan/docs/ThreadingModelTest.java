package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.integer;
import static org.banyan.core.atom.Atom.symbol;
import static org.banyan.core.atom.Atom.variable;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.banyan.core.Environment;
import org.banyan.core.EnvironmentChange;
import org.banyan.core.EnvironmentDiff;
import org.banyan.core.Reads;
import org.banyan.core.SharedEnvironment;
import org.banyan.core.atom.Atom;
import org.banyan.persistent.publish.Merging;
import org.banyan.persistent.publish.PublishMetrics;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Registration;
import org.banyan.persistent.publish.Version;
import org.junit.jupiter.api.Test;

/** The code of the page on threads, and what it says of anomalies. */
class ThreadingModelTest {
    private static Atom seen(long number) {
        return expression(symbol("seen"), integer(number));
    }

    private static Atom onCall(String who) {
        return expression(symbol("on-call"), symbol(who));
    }

    private static Atom counter(long value) {
        return expression(symbol("counter"), integer(value));
    }

    private static long value(Environment environment) {
        Atom found = environment
                .match(expression(symbol("counter"), variable("n")))
                .iterator()
                .next()
                .atom();
        return Long.parseLong(found.toString().replaceAll("\\D", ""));
    }

    @Test
    void shared() {
        // region: shared
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty());

        shared.update(present -> present.with(seen(0))); // a small change of the current value

        IntStream.range(1, 100).parallel().forEach(i -> {
            Environment branch = shared.current().with(seen(i)); // work, beside all other threads
            shared.publish(branch); // merged with what others have published since
        });

        Environment now = shared.current(); // 100 atoms; this value never changes
        long version = shared.version().number(); // 100: one for each change
        // endregion
        assertThat(now.size()).isEqualTo(100);
        assertThat(version).isEqualTo(100);
    }

    @Test
    void reading() {
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty().with(seen(1)));
        // region: reading
        Environment present = shared.current(); // put all questions that belong together to this one
        boolean consistent = present.contains(seen(1)) == (present.size() == 1); // true, whatever writers do
        // endregion
        assertThat(consistent).isTrue();
    }

    @Test
    void writeSkew() {
        // region: skew
        Environment base = Environment.empty().with(onCall("ann")).with(onCall("bob"));
        SharedEnvironment shared = SharedEnvironment.of(base);

        Environment withoutAnn = shared.current().without(onCall("ann")); // bob is there, so ann may go
        Environment withoutBob = shared.current().without(onCall("bob")); // ann is there, so bob may go
        shared.publish(withoutAnn);
        shared.publish(withoutBob);
        boolean empty = shared.current().isEmpty(); // true: each relied on what the other has removed
        // endregion
        assertThat(empty).isTrue();
    }

    @Test
    void reads() {
        SharedEnvironment shared =
                SharedEnvironment.of(Environment.empty().with(onCall("ann")).with(onCall("bob")));
        Environment withoutAnn = shared.current().without(onCall("ann"));
        Environment withoutBob = shared.current().without(onCall("bob"));
        // region: reads
        Reads whoIsOnCall = Reads.none().matching(expression(symbol("on-call"), variable("who")));
        Option<Version<Environment>> first = shared.publish(withoutAnn, whoIsOnCall); // some
        Option<Version<Environment>> second = shared.publish(withoutBob, whoIsOnCall); // none: read again
        boolean bobIsOnCall = shared.current().contains(onCall("bob")); // true
        // endregion
        assertThat(first).isNotEmpty();
        assertThat(second).isEmpty();
        assertThat(bobIsOnCall).isTrue();
    }

    @Test
    void replacing() {
        // region: replacing
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty().with(counter(5)));

        Environment one = shared.current().without(counter(5)).with(counter(6));
        Environment other = shared.current().without(counter(5)).with(counter(6));
        shared.publish(one);
        shared.publish(other);
        long sixes = shared.current().multiplicity(counter(6)); // 2: both have put one in place of the five

        SharedEnvironment counted = SharedEnvironment.of(Environment.empty().with(counter(5)));
        for (int i = 0; i < 2; i++) {
            counted.update(present -> {
                long value = value(present);
                return present.without(counter(value)).with(counter(value + 1));
            });
        }
        boolean seven = counted.current().contains(counter(7)); // true: updates are one after the other
        // endregion
        assertThat(sixes).isEqualTo(2);
        assertThat(seven).isTrue();
    }

    @Test
    void deciding() {
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty());
        // region: deciding
        Version<Environment> seen = shared.version();
        Environment next = seen.value().with(seen(1));
        boolean mine = shared.compareAndPublish(seen, next).isDefined(); // false if another writer was faster
        // endregion
        assertThat(mine).isTrue();
        assertThat(shared.compareAndPublish(seen, next)).isEmpty();
    }

    @Test
    void versions() {
        // region: versions
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty(), 2);
        for (int i = 1; i <= 5; i++) {
            Atom atom = seen(i);
            shared.update(present -> present.with(atom));
        }
        long size = shared.asOf(3).get().size(); // 3
        boolean gone = shared.asOf(2).isEmpty(); // true: the current version and two before it are kept
        // endregion
        assertThat(size).isEqualTo(3);
        assertThat(gone).isTrue();
    }

    @Test
    void listening() throws Exception {
        // region: listening
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty());
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        ExecutorService executor = Executors.newSingleThreadExecutor();

        Registration registration = shared.listen(executor, change -> {
            EnvironmentDiff diff = change.diff();
            log.add(change.to().number() + ": " + diff.added().size() + " more, "
                    + diff.removed().size() + " less");
        });
        shared.update(present -> present.with(seen(1)).with(seen(2)));
        shared.update(present -> present.without(seen(1)));
        executor.submit(() -> {}).get(); // the listener has run before this does
        registration.close();
        // log: "1: 2 more, 0 less", "2: 0 more, 1 less"
        // endregion
        executor.shutdown();
        assertThat(log).containsExactly("1: 2 more, 0 less", "2: 0 more, 1 less");
    }

    @Test
    void subscribing() {
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty());
        List<EnvironmentChange> received = new ArrayList<>();
        List<Runnable> tasks = new ArrayList<>();
        Executor executor = tasks::add;
        // region: subscribing
        Flow.Publisher<EnvironmentChange> changes = shared.changes(executor);
        // endregion
        changes.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            public void onNext(EnvironmentChange change) {
                received.add(change);
            }

            @Override
            public void onError(Throwable error) {}

            @Override
            public void onComplete() {}
        });
        shared.update(present -> present.with(seen(1)));
        shared.update(present -> present.with(seen(2)));
        tasks.forEach(Runnable::run);
        assertThat(received).hasSize(1);
        assertThat(received.get(0).to().number()).isEqualTo(2);
    }

    @Test
    void metrics() {
        SharedEnvironment shared = SharedEnvironment.of(Environment.empty());
        shared.update(present -> present.with(seen(1)));
        // region: metrics
        PublishMetrics metrics = shared.metrics();
        long versions = metrics.published();
        long slowest = metrics.nanoseconds().percentile(0.999); // what one writer in a thousand exceeded
        // endregion
        assertThat(versions).isEqualTo(1);
        assertThat(slowest).isNotNegative();
    }

    @Test
    void ownRoot() {
        // region: root
        Merging<Long> sum = (base, head, branch) -> head + (branch - base);
        PublishedRoot<Long> root = new PublishedRoot<>(100L, sum, 0);

        Long base = root.current();
        root.publish(base, base + 10);
        root.publish(base, base + 1); // merged, since the base is no longer current
        long total = root.current(); // 111
        // endregion
        assertThat(total).isEqualTo(111);
    }
}
