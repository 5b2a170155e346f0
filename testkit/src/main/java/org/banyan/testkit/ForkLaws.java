package org.banyan.testkit;

import java.util.function.Supplier;
import org.banyan.core.Environment;

/**
 * The laws of forking: a fork begins with what its parent holds, and from then on nobody sees what another one writes.
 *
 * <p>They are meant for types that have an environment inside, and above all for mutable ones, such as a session or a
 * transaction: {@link Operations} says how to fork, write to and read such a value.
 *
 * <pre>{@code
 * @Property
 * @Domain(BanyanDomain.class)
 * void sessionsDoNotSeeEachOther(@ForAll Environment start, @ForAll List<Edit> one, @ForAll List<Edit> other) {
 *     ForkLaws.of(new SessionOperations()).check(() -> new Session(start), one, other);
 * }
 * }</pre>
 *
 * <p>Whoever breaks a law gets an {@link AssertionError} that shows all operands. Immutable; thread-safe if the
 * operations are.
 *
 * @param <T> what is forked
 */
public final class ForkLaws<T> {
    /**
     * How the values that are to be tested are used.
     *
     * @param <T> what is forked
     */
    public interface Operations<T> {
        /** A value of its own that begins with what the given one holds. */
        T fork(T value);

        /** The value after an edit: the same one if it is mutable, or another one that stands for it from now on. */
        T write(T value, Edit edit);

        /** All that the value holds now. */
        Environment contents(T value);

        /** Whether the value differs from what it began with when it was forked. */
        boolean isModified(T value);
    }

    private final Operations<T> operations;

    private ForkLaws(Operations<T> operations) {
        this.operations = operations;
    }

    /** The laws for a type that is used by some operations. */
    public static <T> ForkLaws<T> of(Operations<T> operations) {
        return new ForkLaws<>(operations);
    }

    /**
     * All laws, with some edits that are written.
     *
     * @param source gives values that hold the same every time, that nobody else has, and that have not been written to
     */
    public void check(Supplier<? extends T> source, Iterable<? extends Edit> one, Iterable<? extends Edit> other) {
        forkHoldsTheSame(written(source.get(), one));
        forksAreIsolated(source, one, other);
        isModifiedIfItDiffers(operations.fork(source.get()), one);
    }

    /** A fork holds what its parent holds, is not modified, and leaves the parent as it was. */
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

    /** What is written to a parent or to a fork is seen by no other: not by parents, children or siblings. */
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

    /** A value that has just been forked is modified by edits just if it holds something else afterwards. */
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
