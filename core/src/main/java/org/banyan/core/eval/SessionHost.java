package org.banyan.core.eval;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.banyan.core.Environment;
import org.banyan.core.eval.ahead.Scheduler;
import org.banyan.core.eval.host.Limits;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.machine.Host;
import org.banyan.core.eval.machine.Libraries;
import org.banyan.core.eval.machine.Workers;
import org.banyan.core.eval.standard.StandardLibraries;
import org.banyan.core.eval.term.LimitExceeded;
import org.banyan.core.eval.world.handle.OpenFiles;
import org.jspecify.annotations.Nullable;

/** The host of a session's machine, by its settings. It ends an evaluation that is cancelled or takes too long. */
final class SessionHost implements Host {
    private static final int MOST_INDENT = 40;

    private final Settings settings;
    private final Consumer<String> output;
    private final Libraries libraries;
    private final OpenFiles files;
    private final @Nullable Scheduler scheduler;
    private volatile boolean cancelled;
    private long stepsBefore;
    private long deadline;
    private final MemoryWatch memory = new MemoryWatch();
    private long failedModules;

    SessionHost(Environment origin, Settings settings, Consumer<String> output) {
        this.settings = settings;
        this.output = output;
        libraries = StandardLibraries.SHARED.with(settings.operations().toSeq(), origin);
        files = new OpenFiles(settings.files());
        scheduler = (settings.threads() > 1 || settings.heartbeat() == 0) && !isTraced()
                ? new Scheduler(Thread::new, settings.threads(), settings.heartbeat())
                : null;
    }

    /** Begins to count the steps and the time of an evaluation. */
    void begin(long steps) {
        stepsBefore = steps;
        deadline = settings.limits()
                .time()
                .map(limit -> System.nanoTime() + nanos(limit))
                .getOrElse(Long.MAX_VALUE);
    }

    private static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    /** Cancels the running evaluation, or the next one. May be called from any thread. */
    void cancel() {
        cancelled = true;
    }

    /** Notes that the evaluation has ended, so that it can no longer be cancelled. */
    void end() {
        cancelled = false;
    }

    /** Returns the number of modules that ended in an error. */
    long failedModules() {
        return failedModules;
    }

    /** Sets the number of modules that ended in an error back to an earlier one. */
    void failedModules(long before) {
        failedModules = before;
    }

    @Override
    public Libraries libraries() {
        return libraries;
    }

    @Override
    public void check(long steps) {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the evaluation was cancelled");
        }
        memory.check();
        Limits limits = settings.limits();
        if (limits.steps() > 0 && steps - stepsBefore > limits.steps()) {
            throw new LimitExceeded("steps", limits.steps());
        }
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
            throw new LimitExceeded("milliseconds", limits.time().get().toMillis());
        }
    }

    @Override
    public boolean isTraced() {
        return settings.trace().isDefined();
    }

    @Override
    public void step(int depth, String line) {
        settings.trace().forEach(told -> told.accept("  ".repeat(Math.min(depth, MOST_INDENT)) + line));
    }

    @Override
    public void goOutside() {}

    @Override
    public void print(String line) {
        output.accept(line);
    }

    @Override
    public void trace(String line) {
        settings.messages().forEach(told -> told.accept(line));
    }

    @Override
    public @Nullable Workers workers() {
        return scheduler;
    }

    @Override
    public long seed() {
        return System.nanoTime();
    }

    @Override
    public ModuleSource modules() {
        return settings.modules();
    }

    @Override
    public void moduleFailed(String module, String error) {
        failedModules++;
        trace(module + ": ended by " + error);
    }

    @Override
    public OpenFiles files() {
        return files;
    }
}
