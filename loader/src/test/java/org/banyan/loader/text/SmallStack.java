package org.banyan.loader.text;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** A stack of 256 KB, which a recursion of some thousand levels overflows. */
public final class SmallStack {
    private SmallStack() {}

    public static <T> T call(Callable<T> code) throws Exception {
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(null, task, "small stack", 256 << 10);
        thread.start();
        thread.join();
        return task.get();
    }
}
