package org.banyan.core;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.UnaryOperator;
import org.banyan.core.space.StateMerge;
import org.banyan.persistent.publish.Merging;
import org.banyan.persistent.publish.PublishMetrics;
import org.banyan.persistent.publish.PublishedRoot;
import org.banyan.persistent.publish.Registration;
import org.banyan.persistent.publish.Version;

/**
 * An environment that threads share and change: the only thing here that is mutable.
 *
 * <p>Readers take {@link #current()} and keep it as long as they like; they never wait, and what they hold never
 * changes. Writers either hand a function to {@link #update}, or work on a branch of what they have read and {@link
 * #publish} it:
 *
 * <ul>
 *   <li>{@code update(function)} sees what is present and is done again if another writer was faster. Take it for small
 *       changes, and wherever the next environment depends on what was read.
 *   <li>{@code publish(branch)} merges what the branch has changed with what others have published since the branch
 *       began, as {@link Environment#union} does, in a bounded number of attempts. Take it for work that is
 *       long. What the branch has <i>read</i> may have changed meanwhile.
 *   <li>{@code publish(branch, reads)} does the same, unless what was read has changed.
 * </ul>
 *
 * <p>Every version is unmodified and its own origin, so a branch of it begins with the first write and needs no call of
 * {@code fork}.
 *
 * <p>Thread-safe. {@link PublishedRoot} says what is visible when, and which progress is guaranteed.
 */
public final class SharedEnvironment {
    /** How many versions before the present one are kept where no other number is given. */
    private static final int EARLIER = 16;

    private final PublishedRoot<Environment> root;

    private SharedEnvironment(Environment initial, int earlier) {
        this.root = new PublishedRoot<>(initial.fork(), new Union(), earlier);
    }

    /** Three-way merges of states; what is published is unmodified. */
    private static final class Union implements Merging<Environment> {
        @Override
        public Environment merge(Environment base, Environment head, Environment branch) {
            return Environment.unmodified(StateMerge.of(base.state(), head.state(), branch.state()));
        }

        @Override
        public boolean isSame(Environment one, Environment other) {
            return one.state() == other.state();
        }
    }

    /** Shares an environment as version 0, and keeps sixteen versions before the present one. O(1). */
    public static SharedEnvironment of(Environment initial) {
        return new SharedEnvironment(initial, EARLIER);
    }

    /**
     * Shares an environment as version 0. O(1).
     *
     * @param earlier how many versions before the present one {@link #asOf} can find; each of them keeps what it does
     *     not share with the present one in memory
     * @throws IllegalArgumentException if {@code earlier} is negative, or too much for an array
     */
    public static SharedEnvironment of(Environment initial, int earlier) {
        return new SharedEnvironment(initial, earlier);
    }

    /**
     * Returns the present environment, unmodified. One load, with acquire semantics; allocates nothing and writes
     * nothing. O(1).
     */
    public Environment current() {
        return root.current();
    }

    /** Returns the present environment with the number of its version. Costs what {@link #current} costs. */
    public Version<Environment> version() {
        return root.version();
    }

    /**
     * Replaces the present environment by what a function makes of it, atomically. O(1) besides the function.
     *
     * <p>The function is called again if another writer was faster, so it must be pure. If it throws, nothing has
     * happened.
     *
     * @return the version that has the change, or the present one if the function changed nothing
     * @throws IllegalStateException if called by the function of an update of this environment
     */
    public Version<Environment> update(UnaryOperator<Environment> function) {
        return root.update(present -> function.apply(present).fork());
    }

    /**
     * Publishes a branch. If its origin is still current this is a fast-forward; if not, the branch is merged with what
     * was published since.
     *
     * <p>The branch need not have begun at a version of this environment. One that was made from nothing adds all of
     * its atoms. O(what the branch has changed).
     *
     * @return the version that has the change, or the present one if the branch changes nothing
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count; nothing is
     *     published
     * @throws IllegalStateException if called by the function of an update of this environment
     */
    public Version<Environment> publish(Environment branch) {
        return root.publish(origin(branch), branch.fork());
    }

    /**
     * Publishes a branch, unless what it has read of its origin has changed since.
     *
     * <p>Writers that name all they have read are serializable: no two of them can each rely on what the other one
     * changes (write skew). O(what the branch has changed, and what was published since it began).
     *
     * @return the version that has the change, or the present one if the branch changes nothing; none if what was read
     *     has changed, and nothing is published
     * @throws ArithmeticException if there are more copies of an atom than a {@code long} can count; nothing is
     *     published
     * @throws IllegalStateException if called by the function of an update of this environment
     */
    public Option<Version<Environment>> publish(Environment branch, Reads reads) {
        return Option.of(root.publishIf(origin(branch), branch.fork(), reads::areUnchanged));
    }

    private static Environment origin(Environment branch) {
        return Environment.unmodified(branch.origin());
    }

    /**
     * Replaces a version by an environment, if it is still the present one. O(1).
     *
     * @return the version that has the environment, or the present one if it has it already; none if another version is
     *     present
     * @throws IllegalStateException if called by the function of an update of this environment
     */
    public Option<Version<Environment>> compareAndPublish(Version<Environment> expected, Environment next) {
        return Option.of(root.compareAndPublish(expected, next.fork()));
    }

    /**
     * Returns the environment of a version, if it is the present one or one of those before it that are kept. O(1), and
     * as free of writes as {@link #current}.
     */
    public Option<Environment> asOf(long version) {
        return Option.of(root.asOf(version)).map(Version::value);
    }

    /**
     * Calls a listener for each change from now on, one version at a time and in order. O(1); each call costs O(what
     * the change changes), on the executor.
     *
     * <p>Writers do not wait for the listener, and see none of its exceptions. What it has not taken yet is kept,
     * however much that becomes: a listener that may fall behind for long should be a subscriber of {@link #changes}.
     *
     * @param executor what calls the listener, never from two threads at once. Its {@code execute} must return at once,
     *     for writers call it; a task that it would run in the thread of the writer goes to the common pool instead
     */
    public Registration listen(Executor executor, EnvironmentListener listener) {
        Objects.requireNonNull(listener, "listener");
        return root.listen(executor, change -> listener.changed(EnvironmentChange.of(change)));
    }

    /**
     * Returns the changes as a stream that never ends. O(1); each change costs O(what differs), on the executor.
     *
     * <p>Each subscriber gets what was published after it subscribed, at the rate at which it asks for changes. One
     * that is slower than the writers gets the changes of several versions as one, and nothing is kept for it but the
     * version that it has seen last.
     *
     * @param executor what calls the subscribers, as in {@link #listen}
     */
    public Flow.Publisher<EnvironmentChange> changes(Executor executor) {
        return new EnvironmentChanges(root.changes(executor));
    }

    /** Returns what writers have done so far. O(1). */
    public PublishMetrics metrics() {
        return root.metrics();
    }

    @Override
    public String toString() {
        return "SharedEnvironment(version " + version().number() + ")";
    }
}
