package org.banyan.persistent.publish;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.banyan.persistent.publish.delivery.Deliveries;
import org.banyan.persistent.publish.delivery.ListenerDelivery;
import org.banyan.persistent.publish.delivery.SubscriberDelivery;
import org.banyan.persistent.publish.metrics.Meters;
import org.banyan.persistent.publish.metrics.WriteCall;
import org.jspecify.annotations.Nullable;

/**
 * The one place through which threads share an immutable value that changes: readers never wait, and no writer can
 * delay another.
 *
 * <p>A reader gets the current value by one load. A writer makes the next value beside the current one and replaces it
 * by one compare-and-set. Each such change is a {@link Version} with a number of its own. There are three ways to
 * write:
 *
 * <ul>
 *   <li>{@link #update} computes the next value from the current one, and computes it again if another writer was
 * faster. Updates are serializable.
 *   <li>{@link #publish} takes a branch that was prepared beside the root, and merges it with what others have
 * published since. The work on the branch is never repeated. This is snapshot isolation: two branches that change
 * different things are both kept, though neither has seen the other. With a condition on what the branch has read,
 * publications are serializable too.
 *   <li>{@link #compareAndPublish} leaves it to the caller what to do when another writer was faster.
 * </ul>
 *
 * <p><b>Progress.</b> {@code current} takes one step. {@code publish} makes a bounded number of attempts, whatever
 * other threads do: a writer whose attempts fail hands its branch over, and the next writer that changes the root takes
 * it along. (The search for a free slot, and the queues of listeners, are lock-free: another writer may be faster there
 * any number of times.) {@code update} and {@code compareAndPublish} are lock-free: an attempt fails only because
 * another writer has succeeded. No thread waits for another one. A thread that is stopped at any point delays no other.
 *
 * <p><b>Visibility.</b> What a thread did before it published happens-before everything that a thread does after it has
 * read that version, or a later one. The reads of one thread never go back to an earlier version, and see what the
 * thread itself has published. The order in which changes of <i>different</i> roots are seen is not defined.
 *
 * <p>If a function throws, the root stays unchanged. Interruption is left to the function: nothing here waits. An
 * argument that is null throws {@link NullPointerException}.
 *
 * <p>Thread-safe. See Herlihy, "Wait-free synchronization" (1991), for the idea of helping, and Hendler and others,
 * "Flat combining" (2010), for that of carrying out what others have announced.
 *
 * @param <T> an immutable type
 */
public final class PublishedRoot<T> {
    /** How many attempts may fail before a branch is handed over. */
    private static final int PATIENCE = 3;

    private static final int MOST_EARLIER = 1 << 24;

    private final AtomicReference<Version<T>> root;
    private final Merging<T> merging;
    private final int earlier;
    private final int patience;
    private final History<T> history;
    final Handovers<T> handovers;
    final Deliveries<Version<T>> deliveries = new Deliveries<>();
    private final Meters meters = new Meters();

    /**
     * Makes a root whose version 0 has a value. O(earlier).
     *
     * @param earlier how many versions before the current one {@link #asOf} can find; each of them keeps in memory what
     *     it does not share with the current one
     * @throws IllegalArgumentException if {@code earlier} is negative, or more than an array can have
     */
    public PublishedRoot(T initial, Merging<T> merging, int earlier) {
        this(initial, merging, earlier, PATIENCE, new Handovers<>());
    }

    /**
     * Makes a root that hands over after another number of failures, and elsewhere, so that tests get there in few
     * steps.
     */
    PublishedRoot(T initial, Merging<T> merging, int earlier, int patience, Handovers<T> handovers) {
        Objects.requireNonNull(initial, "initial");
        if (earlier < 0 || earlier > MOST_EARLIER) {
            throw new IllegalArgumentException(
                    "the number of earlier versions to keep must be from 0 to " + MOST_EARLIER + ", not " + earlier);
        }
        this.merging = Objects.requireNonNull(merging, "merging");
        this.earlier = earlier;
        this.patience = patience;
        this.handovers = handovers;
        this.history = new History<>(earlier);
        this.root = new AtomicReference<>(new Version<>(0, initial));
    }

    /** Returns the current value. O(1): one load, with acquire semantics; allocates nothing and writes nothing. */
    public T current() {
        return root.getAcquire().value();
    }

    /** Returns the current value with its number. O(1), as {@link #current}. */
    public Version<T> version() {
        return root.getAcquire();
    }

    /**
     * Replaces the current value by the result of a function of it, as if no other thread were writing.
     *
     * <p>The function is called again, with a newer value, if another writer was faster; so it must be pure. Its cost
     * is repeated too: a slow function among many writers may be repeated very often. Prepare such work on a branch,
     * and publish the branch. A function that returns the current value changes nothing.
     *
     * <p>Cost: O(1) and the calls of the function.
     *
     * @return the version that has the change, or the current one if the function changed nothing
     * @throws IllegalStateException if called by the function of an update of this root
     * @throws RuntimeException what the function threw
     */
    public Version<T> update(UnaryOperator<T> function) {
        NestedUpdates.refuse(this);
        WriteCall call = new WriteCall(meters);
        while (true) {
            Version<T> head = settledHead();
            T next = applied(function, head.value());
            if (root.get() == head) {
                Commit<T> commit = new Commit<>(head, merging);
                Version<T> own = commit.advance(next);
                if (own == head || commits(commit, head, call)) {
                    call.published(own.number());
                    return own;
                }
            }
            call.failed();
        }
    }

    private T applied(UnaryOperator<T> function, T value) {
        NestedUpdates.enter(this);
        try {
            return Objects.requireNonNull(function.apply(value), "the result of the function of an update");
        } finally {
            NestedUpdates.leave();
        }
    }

    /**
     * Publishes a branch. If its base is still current this is a fast-forward; otherwise the branch is merged with what
     * was published since.
     *
     * <p>Cost: O(1) and the merge, and at most a few merges if other writers are faster.
     *
     * @param base the value from which the branch was made, which need not have been published here
     * @return the version that has the change, or the current one if the branch changes nothing
     * @throws RuntimeException what the merging threw
     * @throws IllegalStateException if called by the function of an update of this root
     */
    public Version<T> publish(T base, T branch) {
        return Objects.requireNonNull(decided(new Proposal<>(base, branch, null)));
    }

    /**
     * Publishes a branch, unless a condition says that what it has read has changed since. Cost: that of {@link
     * #publish} and of the condition.
     *
     * @param condition whether the branch would be the same if it began at the second value in place of the first one;
     *     it gets the base and the value that is current when the branch is published. A pure function, which any
     *     thread that publishes may call
     * @return the version that has the change, or the current one if the branch changes nothing; null if the condition
     *     does not hold, and nothing is published
     * @throws RuntimeException what the condition or the merging threw
     * @throws IllegalStateException if called by the function of an update of this root
     */
    public @Nullable Version<T> publishIf(T base, T branch, BiPredicate<? super T, ? super T> condition) {
        return decided(new Proposal<>(base, branch, Objects.requireNonNull(condition, "condition")));
    }

    private @Nullable Version<T> decided(Proposal<T> proposal) {
        NestedUpdates.refuse(this);
        WriteCall call = new WriteCall(meters);
        Version<T> published = decide(proposal, call).published();
        if (published == null) {
            call.refused();
        } else {
            call.published(published.number());
        }
        return published;
    }

    private ProposalOutcome<T> decide(Proposal<T> proposal, WriteCall call) {
        Handovers<T>.Place place = null;
        try {
            for (int failures = 0; ; failures = call.failed()) {
                if (failures == patience) {
                    call.handedOver();
                    place = handovers.handOver(proposal);
                }
                Version<T> head = settledHead();
                ProposalOutcome<T> outcome = proposal.outcome();
                if (outcome != null) {
                    return outcome;
                }
                Commit<T> commit = new Commit<>(head, merging);
                outcome = commit.advance(proposal);
                if (place != null) {
                    commit.decide(proposal, outcome);
                }
                if (commit.isEmpty() || commits(commit, head, call)) {
                    return outcome;
                }
            }
        } finally {
            if (place != null) {
                place.free();
            }
        }
    }

    /**
     * Replaces a version by a value, if that version is still current. O(1).
     *
     * @param expected a version of this root, which is compared by its number
     * @return the version that has the value, or the current one if it has it already; null if another version is
     *     current
     * @throws IllegalStateException if called by the function of an update of this root
     */
    public @Nullable Version<T> compareAndPublish(Version<T> expected, T next) {
        Objects.requireNonNull(next, "next");
        NestedUpdates.refuse(this);
        WriteCall call = new WriteCall(meters);
        while (true) {
            Version<T> head = settledHead();
            if (head.number() != expected.number()) {
                call.refused();
                return null;
            }
            Commit<T> commit = new Commit<>(head, merging);
            Version<T> own = commit.advance(next);
            if (own == head || commits(commit, head, call)) {
                call.published(own.number());
                return own;
            }
            call.failed();
        }
    }

    /**
     * Returns the version of a number, if it is current or one of the earlier versions that are kept; null otherwise.
     * O(1).
     *
     * <p>Writes nothing, as the other reads. A version that was found once may be gone at the next call.
     */
    public @Nullable Version<T> asOf(long number) {
        Version<T> head = root.getAcquire();
        if (number == head.number()) {
            return head;
        }
        if (number > head.number() || number < head.number() - earlier) {
            return null;
        }
        Commit<T> commit = head.unsettled();
        Version<T> intermediate = commit == null ? null : commit.findIntermediate(number);
        return intermediate != null ? intermediate : history.find(number);
    }

    /**
     * Calls a listener with each change from now on, one version at a time. O(number of receivers).
     *
     * <p>Writers do not wait for the listener. Changes that it has not taken yet are kept, however many they become. A
     * listener that may fall behind for long should be a subscriber of {@link #changes}.
     *
     * @param executor what calls the listener, never from two threads at once. Its {@code execute} must return at once,
     *     since writers call it. If it runs the task in the thread of the writer, the task goes to the common pool. If
     *     it throws, the listener gets the change along with the next one
     */
    public Registration listen(Executor executor, ChangeListener<T> listener) {
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(listener, "listener");
        ListenerDelivery<Version<T>> delivery = new ListenerDelivery<>(
                deliveries, executor, Version::number, (from, to) -> listener.changed(new Change<>(from, to)));
        deliveries.add(delivery);
        // A writer that looked for listeners before this one was registered must look again.
        delivery.startAfter(replacedHead());
        return delivery::close;
    }

    /**
     * Returns the changes as a stream that never ends. O(1), and O(number of receivers) to subscribe.
     *
     * <p>Each subscriber gets what was published after it subscribed, at the rate at which it requests changes. A
     * subscriber that is slower than the writers gets the change of several versions as one. So nothing is lost, and
     * only the version that it has seen last is kept for it.
     *
     * @param executor what calls the subscribers, as in {@link #listen}
     */
    public Flow.Publisher<Change<T>> changes(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return subscriber -> {
            Objects.requireNonNull(subscriber, "subscriber");
            SubscriberDelivery<Version<T>, Change<T>> delivery = new SubscriberDelivery<>(
                    deliveries, executor, subscriber, this::version, Version::number, Change::new);
            deliveries.add(delivery);
            delivery.wake();
        };
    }

    /** Returns what writers have done so far. O(1). */
    public PublishMetrics metrics() {
        return new PublishMetrics(
                version().number(),
                meters.fastForwards(),
                meters.merges(),
                meters.retries(),
                meters.handedOver(),
                meters.combined(),
                meters.refused(),
                deliveries.refused().sum(),
                Histogram.of(meters.durations()));
    }

    /** Returns the current version, in one order with all volatile accesses of this and other threads. */
    private Version<T> head() {
        return Objects.requireNonNull(root.get());
    }

    /** Returns the current version, after it has been settled. */
    private Version<T> settledHead() {
        Version<T> head = head();
        Commit<T> commit = head.unsettled();
        if (commit != null) {
            settle(head, commit);
        }
        return head;
    }

    /** Does what must be done before there is a later head. Any number of threads may do it. */
    private void settle(Version<T> head, Commit<T> commit) {
        deliveries.offer(commit::forEachVersion);
        commit.forEachIntermediate(history::store);
        commit.settleOutcomes();
        head.setUnsettled(null);
        deliveries.wake();
    }

    /** Takes along what was handed over, and makes all of it the next head, if the head is still the same. */
    private boolean commits(Commit<T> commit, Version<T> head, WriteCall call) {
        handovers.forEachWaiting(commit::take);
        Version<T> next = commit.newHead();
        boolean needsNoSettling = commit.isEmpty() || commit.needsNoSettling() && deliveries.isEmpty();
        if (!needsNoSettling) {
            next.setUnsettled(commit);
        }
        history.store(head);
        if (!root.compareAndSet(head, next)) {
            return false;
        }
        if (!needsNoSettling) {
            settle(next, commit);
        }
        call.committed(commit.fastForwards(), commit.merges(), commit.taken());
        return true;
    }

    /**
     * Replaces the head, at least by another object of the same number and value, so that no writer succeeds that has
     * read it before. As every commit, this takes along what was handed over.
     *
     * @return the head that was replaced
     */
    private Version<T> replacedHead() {
        while (true) {
            Version<T> head = settledHead();
            if (commits(new Commit<>(head, merging), head, new WriteCall(meters))) {
                return head;
            }
        }
    }
}
