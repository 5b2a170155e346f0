package org.banyan.persistent.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.banyan.persistent.node.Block;
import org.banyan.persistent.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A merge whose larger parts run on the threads of an executor.
 *
 * <pre>
 *   calling thread   opens the places near the root      o
 *                                                      / | \
 *   tasks            merge what lies below them       1  2  3    the executor from 1 on, the calling thread from 3 on
 *                                                      \ | /
 *   calling thread   puts the results together, in order o
 * </pre>
 *
 * <p>The result is the one of {@link Merge}, whatever the executor does. The calling thread works on parts that no
 * other thread has begun, so that it never waits for a thread that the executor does not have.
 *
 * @param <V> the type of the values
 */
public final class ParallelMerge<V> {
    /** Fewer keys are merged by one thread. */
    private static final long LEAST_KEYS = 1 << 14;

    /** A part becomes a task when it has at most one in so many of all keys, or lies below so many places. */
    private static final int PARTS = 32;

    private static final int MOST_LEVELS = 24;

    private final MergeRule<V> rule;
    private final Executor executor;
    private final long most;
    private final List<FutureTask<MergeResult<V>>> tasks = new ArrayList<>();

    private ParallelMerge(MergeRule<V> rule, Executor executor, long most) {
        this.rule = rule;
        this.executor = executor;
        this.most = most;
    }

    /** Returns the merged node. O(the work of {@link Merge#of}, in all threads together). */
    public static <V> @Nullable Node<V> of(
            MergeRule<V> rule,
            @Nullable Node<V> base,
            @Nullable Node<V> left,
            @Nullable Node<V> right,
            Executor executor) {
        long keys = size(left) + size(right);
        if (keys < LEAST_KEYS) {
            return Merge.of(rule, base, left, right);
        }
        ParallelMerge<V> merge = new ParallelMerge<>(rule, executor, keys / PARTS);
        Part<V> all = merge.part(new MergePlace<>(base, 0, left, 0, right, 0), 0);
        merge.start();
        try {
            merge.help();
            return all.result().whole();
        } finally {
            merge.tasks.forEach(task -> task.cancel(false));
        }
    }

    private static long size(@Nullable Node<?> node) {
        return node == null ? 0 : node.size();
    }

    private void start() {
        for (FutureTask<MergeResult<V>> task : tasks) {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException full) {
                // The calling thread runs what the executor refuses.
                return;
            }
        }
    }

    /** Runs what no other thread has begun, from the end, while the others come from the beginning. */
    private void help() {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            tasks.get(i).run();
        }
    }

    /** Three nodes at one place, each without the first bytes of its prefix. */
    record MergePlace<V>(
            @Nullable Node<V> base,
            int baseOffset,
            @Nullable Node<V> left,
            int leftOffset,
            @Nullable Node<V> right,
            int rightOffset) {}

    private Part<V> part(MergePlace<V> place, int level) {
        boolean isLarge = size(place.left) + size(place.right) > most;
        if (!isLarge || level == MOST_LEVELS || !Merge.opens(rule, place)) {
            FutureTask<MergeResult<V>> task = new FutureTask<>(() -> Merge.result(rule, place));
            if (size(place.left) + size(place.right) > Block.MOST_KEYS) {
                tasks.add(task);
            }
            return new Part<>(task);
        }
        Opened<V> opened = new Opened<>(rule, place);
        while (opened.frame.advance()) {
            opened.indexes.add(opened.frame.index());
            opened.parts.add(part(opened.frame.place(), level + 1));
        }
        return new Part<>(opened);
    }

    /** A place near the root, with the parts below it that have not been decided. */
    private static final class Opened<V> {
        final MergeResult<V> outcome = new MergeResult<>();
        final MergeFrame<V> frame;
        final List<Integer> indexes = new ArrayList<>();
        final List<Part<V>> parts = new ArrayList<>();

        Opened(MergeRule<V> rule, MergePlace<V> place) {
            frame = new MergeFrame<>(rule, outcome);
            frame.open(place.base, place.baseOffset, place.left, place.leftOffset, place.right, place.rightOffset);
        }

        MergeResult<V> finish() {
            for (int i = 0; i < parts.size(); i++) {
                MergeResult<V> part = parts.get(i).result();
                outcome.set(part.whole(), 0, part.isLeft, part.isRight);
                frame.accept(indexes.get(i));
            }
            frame.finish();
            return outcome;
        }
    }

    /** A part that one thread merges, or that has been opened. */
    private static final class Part<V> {
        private final @Nullable FutureTask<MergeResult<V>> task;
        private final @Nullable Opened<V> opened;

        Part(FutureTask<MergeResult<V>> task) {
            this.task = task;
            opened = null;
        }

        Part(Opened<V> opened) {
            task = null;
            this.opened = opened;
        }

        MergeResult<V> result() {
            if (opened != null) {
                return opened.finish();
            }
            assert task != null;
            task.run();
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return task.get();
                    } catch (InterruptedException wish) {
                        interrupted = true;
                    } catch (ExecutionException failure) {
                        throw unchecked(failure.getCause());
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        /**
         * Returns or throws the failure of a part: only functions that merge values fail, and they cannot throw checked
         * exceptions.
         */
        private static RuntimeException unchecked(@Nullable Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
        }
    }
}
