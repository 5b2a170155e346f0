package org.banyan.core.eval;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.banyan.core.eval.host.Dialect;
import org.banyan.core.eval.host.FileAccess;
import org.banyan.core.eval.host.Limits;
import org.banyan.core.eval.host.ModuleSource;

/**
 * How programs run. Immutable.
 *
 * @param threads how many threads evaluate; the results do not depend on it
 * @param heartbeat after how many steps a thread hands a part of its work to another one that has nothing to do. 0 is for
 *     tests: everything that might be handed over is then evaluated ahead, on the thread that would hand it over
 * @param limits how far the evaluation of one atom may go
 * @param trace who is told of each rule that is applied and each function that is called; none for nobody. Such a
 *     program runs on one thread
 * @param messages who gets the lines of {@code trace!} and of other hints; none for nobody
 * @param dialect whose rules are followed
 * @param modules where modules come from
 * @param files how programs get at files
 * @param operations what the host adds to the library
 */
public record Settings(
        int threads,
        int heartbeat,
        Limits limits,
        Option<Consumer<String>> trace,
        Option<Consumer<String>> messages,
        Dialect dialect,
        ModuleSource modules,
        FileAccess files,
        Operations operations) {
    private static final int MOST_THREADS = 1024;
    private static final int HEARTBEAT = 4_096;
    private static final Settings DEFAULTS = new Settings(
            1,
            HEARTBEAT,
            Limits.none(),
            Option.none(),
            Option.none(),
            Dialect.HYPERON,
            ModuleSource.none(),
            FileAccess.none(),
            Operations.none());

    /**
     * Settings.
     *
     * @throws IllegalArgumentException if there are no threads or more than 1024, or if the heartbeat is negative
     */
    public Settings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", but at least 1 is needed");
        }
        if (threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads: " + threads + ", but at most " + MOST_THREADS + " are allowed");
        }
        if (heartbeat < 0) {
            throw new IllegalArgumentException("heartbeat: " + heartbeat + ", but 0 or more is needed");
        }
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(modules, "modules");
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(operations, "operations");
    }

    /** One thread, no limits, nobody who is told, the rules of the reference, no modules, files or operations. */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /** These settings with another number of threads. */
    public Settings withThreads(int number) {
        return new Settings(number, heartbeat, limits, trace, messages, dialect, modules, files, operations);
    }

    /** These settings with another heartbeat, in steps. */
    public Settings withHeartbeat(int stepsBetween) {
        return new Settings(threads, stepsBetween, limits, trace, messages, dialect, modules, files, operations);
    }

    /** These settings with other limits. */
    public Settings withLimits(Limits newLimits) {
        return new Settings(threads, heartbeat, newLimits, trace, messages, dialect, modules, files, operations);
    }

    /** These settings with another limit of steps. */
    public Settings withMaxSteps(long steps) {
        return withLimits(limits.withSteps(steps));
    }

    /** These settings with another limit of depth. */
    public Settings withMaxDepth(long calls) {
        return withLimits(limits.withDepth(calls));
    }

    /** These settings with another limit of results. */
    public Settings withMaxResults(long results) {
        return withLimits(limits.withResults(results));
    }

    /** These settings with another limit of time. */
    public Settings withTimeLimit(Duration limit) {
        return withLimits(limits.withTime(limit));
    }

    /** These settings with somebody who is told of each step. */
    public Settings withTrace(Consumer<String> told) {
        return new Settings(
                threads, heartbeat, limits, Option.some(told), messages, dialect, modules, files, operations);
    }

    /** These settings with somebody who gets the lines of {@code trace!} and of other hints. */
    public Settings withMessages(Consumer<String> told) {
        return new Settings(threads, heartbeat, limits, trace, Option.some(told), dialect, modules, files, operations);
    }

    /** These settings with other rules. */
    public Settings withDialect(Dialect newDialect) {
        return new Settings(threads, heartbeat, limits, trace, messages, newDialect, modules, files, operations);
    }

    /** These settings with modules from elsewhere. */
    public Settings withModules(ModuleSource source) {
        return new Settings(threads, heartbeat, limits, trace, messages, dialect, source, files, operations);
    }

    /** These settings with another way to files. */
    public Settings withFiles(FileAccess access) {
        return new Settings(threads, heartbeat, limits, trace, messages, dialect, modules, access, operations);
    }

    /** These settings with other operations of the host. */
    public Settings withOperations(Operations added) {
        return new Settings(threads, heartbeat, limits, trace, messages, dialect, modules, files, added);
    }
}
