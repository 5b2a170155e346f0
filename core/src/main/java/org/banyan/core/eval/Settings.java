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
 * The settings of evaluation: how programs run. Immutable and thread-safe.
 *
 * @param threads the number of threads that evaluate; the results do not depend on it
 * @param heartbeat the number of steps after which a thread hands a part of its work to an idle thread. 0 is for tests:
 *     every part that could be handed over is then evaluated ahead of time, on the same thread
 * @param limits how far the evaluation of one atom may go
 * @param trace the receiver of a line for each rule that is applied and each function that is called, if there is one.
 *     A program with a trace runs on one thread
 * @param messages the receiver of the lines of {@code trace!} and of other hints, if there is one
 * @param dialect the implementation of the language whose rules programs follow
 * @param modules the source of modules
 * @param files the access to files
 * @param operations the operations that the host adds to the library
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
     * Creates settings. O(1).
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

    /**
     * Returns the default settings: one thread, no limits, no trace and no messages, the rules of the reference, no
     * modules, files or operations. O(1).
     */
    public static Settings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these settings with another number of threads. O(1).
     *
     * @throws IllegalArgumentException if the number is less than 1 or greater than 1024
     */
    public Settings withThreads(int number) {
        return new Settings(number, heartbeat, limits, trace, messages, dialect, modules, files, operations);
    }

    /**
     * Returns these settings with another heartbeat, in steps. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Settings withHeartbeat(int stepsBetween) {
        return new Settings(threads, stepsBetween, limits, trace, messages, dialect, modules, files, operations);
    }

    /** Returns these settings with other limits. O(1). */
    public Settings withLimits(Limits newLimits) {
        return new Settings(threads, heartbeat, newLimits, trace, messages, dialect, modules, files, operations);
    }

    /**
     * Returns these settings with another limit of steps; 0 for no limit. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Settings withMaxSteps(long steps) {
        return withLimits(limits.withSteps(steps));
    }

    /**
     * Returns these settings with another limit of depth, in calls that wait for each other; 0 for no limit. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Settings withMaxDepth(long calls) {
        return withLimits(limits.withDepth(calls));
    }

    /**
     * Returns these settings with another limit of results; 0 for no limit. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Settings withMaxResults(long results) {
        return withLimits(limits.withResults(results));
    }

    /**
     * Returns these settings with another limit of time. O(1).
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Settings withTimeLimit(Duration limit) {
        return withLimits(limits.withTime(limit));
    }

    /** Returns these settings with a receiver of a line for each step. O(1). */
    public Settings withTrace(Consumer<String> told) {
        return new Settings(
                threads, heartbeat, limits, Option.some(told), messages, dialect, modules, files, operations);
    }

    /** Returns these settings with a receiver of the lines of {@code trace!} and of other hints. O(1). */
    public Settings withMessages(Consumer<String> told) {
        return new Settings(threads, heartbeat, limits, trace, Option.some(told), dialect, modules, files, operations);
    }

    /** Returns these settings with another dialect. O(1). */
    public Settings withDialect(Dialect newDialect) {
        return new Settings(threads, heartbeat, limits, trace, messages, newDialect, modules, files, operations);
    }

    /** Returns these settings with another source of modules. O(1). */
    public Settings withModules(ModuleSource source) {
        return new Settings(threads, heartbeat, limits, trace, messages, dialect, source, files, operations);
    }

    /** Returns these settings with another access to files. O(1). */
    public Settings withFiles(FileAccess access) {
        return new Settings(threads, heartbeat, limits, trace, messages, dialect, modules, access, operations);
    }

    /** Returns these settings with other operations of the host. O(1). */
    public Settings withOperations(Operations added) {
        return new Settings(threads, heartbeat, limits, trace, messages, dialect, modules, files, added);
    }
}
