package org.banyan.persistent;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs code in a thread whose stack of 256 KB has no room for a recursion that follows the depth of a trie. */
final class SmallStack {
    private SmallStack() {}

    static void run(Runnable code) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, code, "small-stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((where, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for " + thread, e);
        }
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new AssertionError("failed on a small stack: " + thrown, thrown);
        }
    }
}
