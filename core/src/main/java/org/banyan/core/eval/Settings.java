package org.banyan.core.eval;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How programs run. Immutable.
 *
 * @param threads how many threads evaluate; the results do not depend on it
 * @param limits how far the evaluation of one atom may go
 * @param trace who is told of each rule that is applied and each function that is called; none for nobody. Such a
 *     program runs on one thread
 * @param messages who gets the lines of {@code trace!} and of other hints; none for nobody
 * @param dialect whose rules are followed
 * @param modules where modules come from
 * @param files how programs get at files
 */
public record Settings(
        int threads,
        Limits limits,
        Option<Consumer<String>> trace,
        Option<Consumer<String>> messages,
        Dialect dialect,
        ModuleSource modules,
        FileAccess files) {
    private static final int MOST_THREADS = 1024;

    /**
     * Settings.
     *
     * @throws IllegalArgumentException if there are no threads or more than 1024
     */
    public Settings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", but at least 1 is needed");
        }
        if (threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads: " + threads + ", but at most " + MOST_THREADS + " are allowed");
        }
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(messages, "messages");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(modules, "modules");
        Objects.requireNonNull(files, "files");
    }

    /** One thread, no limits, nobody who is told, the rules of the reference, no modules and no files. */
    public static Settings defaults() {
        return new Settings(
                1,
                Limits.none(),
                Option.none(),
                Option.none(),
                Dialect.HYPERON,
                ModuleSource.none(),
                FileAccess.none());
    }

    /** These settings with another number of threads. */
    public Settings withThreads(int number) {
        return new Settings(number, limits, trace, messages, dialect, modules, files);
    }

    /** These settings with other limits. */
    public Settings withLimits(Limits newLimits) {
        return new Settings(threads, newLimits, trace, messages, dialect, modules, files);
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
        return new Settings(threads, limits, Option.some(told), messages, dialect, modules, files);
    }

    /** These settings with somebody who gets the lines of {@code trace!} and of other hints. */
    public Settings withMessages(Consumer<String> told) {
        return new Settings(threads, limits, trace, Option.some(told), dialect, modules, files);
    }

    /** These settings with other rules. */
    public Settings withDialect(Dialect newDialect) {
        return new Settings(threads, limits, trace, messages, newDialect, modules, files);
    }

    /** These settings with modules from elsewhere. */
    public Settings withModules(ModuleSource source) {
        return new Settings(threads, limits, trace, messages, dialect, source, files);
    }

    /** These settings with another way to files. */
    public Settings withFiles(FileAccess access) {
        return new Settings(threads, limits, trace, messages, dialect, modules, access);
    }
}
