package org.banyan.core;

import java.util.concurrent.FutureTask;

/** Runs code on a stack of 256 KB, which a recursion of some thousand levels overflows. */
public final class SmallStack {
    private SmallStack() {}

    public static void run(Runnable code) throws Exception {
        FutureTask<?> task = new FutureTask<>(code, null);
        Thread thread = new Thread(null, task, "small stack", 256 << 10);
        thread.start();
        thread.join();
        task.get();
    }
}
