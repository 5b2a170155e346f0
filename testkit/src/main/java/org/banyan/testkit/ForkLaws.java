package org.banyan.testkit;

import java.util.function.Supplier;
import org.banyan.core.Environment;

/**
 * The laws of forking: a fork begins with the content of its parent, and later writes to one are not seen by the other.
 *
 * <p>They are for types that hold an environment, and most of all for mutable ones, such as a session or a transaction.
 * {@link Operations} defines how such a value is forked, written and read.
 *
 * <pre>{@code
 * @Property
 * @Domain(BanyanDomain.class)
 * void sessionsDoNotSeeEachOther(@ForAll Environment start, @ForAll List<Edit> one, @ForAll List<Edit> other) {
 *     ForkLaws.of(new SessionOperations()).check(() -> new Session(start), one, other);
 * }
 * }</pre>
 *
 * <p>A law that is broken throws an {@link AssertionError} with all operands. Immutable; thread-safe if the operations
 * are.
 *
 * <p>Cost: each law is O(what the value holds), O(number of edits) writes and a few forks. An iterable of edits is
 * iterated several times.
 *
 * @param <T> the type that is forked
 */
public final class ForkLaws<T> {
    /**
     * The operations of the type under test. Their cost is up to that type.
     *
     * @param <T> the type that is forked
     */
    public interface Operations<T> {
        /** Forks a value. The result is a new value with the same content. */
        T fork(T value);

        /** Applies an edit. Returns the value itself if it is mutable, otherwise its successor. */
        T write(T value, Edit edit);

        /** Returns the present content of a value. */
        Environment contents(T value);

        /** Whether the content of a value differs from that at its fork. */
        boolean isModified(T value);
    }

    private final Operations<T> operations;

    private ForkLaws(Operations<T> operations) {
        this.operations = operations;
    }

    /** Returns the laws for a type with its operations. O(1). */
    public static <T> ForkLaws<T> of(Operations<T> operations) {
        return new ForkLaws<>(operations);
    }

    /**
     * Checks all laws.
     *
     * @param source creates a new value at each call, always with the same content, and not modified
     * @param one the edits of one fork
     * @param other the edits of another fork
     */
    public void check(Supplier<? extends T> source, Iterable<? extends Edit> one, Iterable<? extends Edit> other) {
        forkHoldsTheSame(written(source.get(), one));
        forksAreIsolated(source, one, other);
        isModifiedIfItDiffers(operations.fork(source.get()), one);
    }

    /** Checks that a fork has the content of its parent, is not modified, and does not change the parent. */
    public void forkHoldsTheSame(T parent) {
        Contents before = read(parent);
        boolean modified = operations.isModified(parent);
        T fork = operations.fork(parent);
        Law law = new Law("a fork holds what its parent holds, and is not modified")
                .on("parent", operations.contents(parent));
        law.same("the parent", before, "its fork", read(fork));
        law.same("the parent", before, "the parent after the fork", read(parent));
        law.holds(!operations.isModified(fork), "the fork is modified");
        law.holds(
                operations.isModified(parent) == modified,
                "by being forked, isModified of the parent became " + !modified);
    }

    /** Checks that a write to a parent or a fork is not seen by the others: parents, children or siblings. */
    public void forksAreIsolated(
            Supplier<? extends T> source, Iterable<? extends Edit> one, Iterable<? extends Edit> other) {
        T parent = source.get();
        Contents before = read(parent);
        Law law = new Law("forks do not see what others write: one " + one + ", other " + other)
                .on("parent", operations.contents(parent));
        T left = operations.fork(parent);
        T right = operations.fork(parent);
        T child = operations.fork(left);

        left = written(left, one);
        Contents leftAfter = read(left);
        law.same("the parent", before, "the parent after a write to a fork", read(parent));
        law.same("a fork", before, "it after a write to its sibling", read(right));
        law.same("a fork of a fork", before, "it after a write to that", read(child));

        right = written(right, other);
        law.same("a fork", leftAfter, "it after a write to its sibling", read(left));
        law.same("the parent", before, "the parent after a write to another fork", read(parent));

        Contents rightAfter = read(right);
        written(child, other);
        written(parent, one);
        law.same("a fork", leftAfter, "it after writes to its parent and its fork", read(left));
        law.same("a fork", rightAfter, "it after a write to its parent", read(right));
    }

    /** Checks that a new fork is modified after some edits if and only if its content differs. */
    public void isModifiedIfItDiffers(T fork, Iterable<? extends Edit> edits) {
        Contents before = read(fork);
        Law law = new Law("a fork is modified if it differs from what it began with: edits " + edits)
                .on("fork", operations.contents(fork));
        T after = written(fork, edits);
        boolean differs = !before.counts().equals(read(after).counts());
        law.holds(
                operations.isModified(after) == differs,
                "isModified is %b after the edits, which made it %s".formatted(!differs, read(after)));
    }

    private T written(T value, Iterable<? extends Edit> edits) {
        T written = value;
        for (Edit edit : edits) {
            written = operations.write(written, edit);
        }
        return written;
    }

    private Contents read(T value) {
        return Contents.of(operations.contents(value));
    }
}
