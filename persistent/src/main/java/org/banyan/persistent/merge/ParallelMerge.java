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
 * A merge whose larger parts are merged by the threads of an executor.
 *
 * <p>The places near the root are opened by the calling thread, the parts below them are handed out, and what they
 * become is put together in order; so the result is the one of {@link Merge}, whatever the executor does. The calling
 * thread works on parts that no other thread has begun, so that it never waits for a thread that is not there.
 */
public final class ParallelMerge<V> {
    /** Merges of fewer keys are not worth a second thread. */
    private static final long LEAST_KEYS = 1 << 14;

    /** A part is handed out when it has no more than this part of all keys, or lies deeper than so many places. */
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
        Part<V> all = merge.part(new Places<>(base, 0, left, 0, right, 0), 0);
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
                // The calling thread does what no other one takes.
                return;
            }
        }
    }

    /** Does what no other thread has begun, from the end, while the others come from the beginning. */
    private void help() {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            tasks.get(i).run();
        }
    }

    /** Three nodes at one place, each without the first bytes of its prefix. */
    record Places<V>(
            @Nullable Node<V> base,
            int baseOffset,
            @Nullable Node<V> left,
            int leftOffset,
            @Nullable Node<V> right,
            int rightOffset) {}

    private Part<V> part(Places<V> places, int level) {
        boolean isLarge = size(places.left) + size(places.right) > most;
        if (!isLarge || level == MOST_LEVELS || !Merge.opens(rule, places)) {
            FutureTask<MergeResult<V>> task = new FutureTask<>(() -> Merge.result(rule, places));
            if (size(places.left) + size(places.right) > Block.MOST_KEYS) {
                tasks.add(task);
            }
            return new Part<>(task);
        }
        Opened<V> opened = new Opened<>(rule, places);
        while (opened.frame.advance()) {
            opened.indexes.add(opened.frame.index());
            opened.parts.add(part(opened.frame.places(), level + 1));
        }
        return new Part<>(opened);
    }

    /** A place near the root, with the parts below it that are not settled yet. */
    private static final class Opened<V> {
        final MergeResult<V> outcome = new MergeResult<>();
        final MergeFrame<V> frame;
        final List<Integer> indexes = new ArrayList<>();
        final List<Part<V>> parts = new ArrayList<>();

        Opened(MergeRule<V> rule, Places<V> places) {
            frame = new MergeFrame<>(rule, outcome);
            frame.open(
                    places.base, places.baseOffset, places.left, places.leftOffset, places.right, places.rightOffset);
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

    /** What is merged by one thread, or has been opened. */
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

        /** A part throws what the functions throw that merge values, and those cannot throw anything checked. */
        private static RuntimeException unchecked(@Nullable Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
        }
    }
}
