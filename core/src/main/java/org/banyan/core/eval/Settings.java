package org.banyan.core.eval;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How programs run. Immutable.
 *
 * @param threads how many threads evaluate
 * @param maxSteps how many steps an evaluation may take; 0 for any number
 * @param maxDepth how many calls may wait for each other; 0 for any number
 * @param maxResults how many results an evaluation may have; 0 for any number
 * @param timeLimit how long an evaluation may take; none for any time
 * @param trace who is told of each step; none for nobody
 * @param messages who gets the lines of {@code trace!} and of other hints; none for nobody
 * @param dialect whose rules are followed
 * @param modules where modules come from
 * @param files how programs get at files
 */
public record Settings(
        int threads,
        long maxSteps,
        long maxDepth,
        long maxResults,
        Option<Duration> timeLimit,
        Option<Consumer<String>> trace,
        Option<Consumer<String>> messages,
        Dialect dialect,
        ModuleSource modules,
        FileAccess files) {
    private static final int MOST_THREADS = 1024;

    /**
     * Settings.
     *
     * @throws IllegalArgumentException if there are no threads or more than 1024, or a limit is negative
     */
    public Settings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + ", but at least 1 is needed");
        }
        if (threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads: " + threads + ", but at most " + MOST_THREADS + " are allowed");
        }
        requireNotNegative(maxSteps, "max-steps");
        requireNotNegative(maxDepth, "max-depth");
        requireNotNegative(maxResults, "max-results");
        Objects.requireNonNull(timeLimit, "timeLimit");
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
                0,
                0,
                0,
                Option.none(),
                Option.none(),
                Option.none(),
                Dialect.HYPERON,
                ModuleSource.none(),
                FileAccess.none());
    }

    /** These settings with another number of threads. */
    public Settings withThreads(int number) {
        return new Settings(
                number, maxSteps, maxDepth, maxResults, timeLimit, trace, messages, dialect, modules, files);
    }

    /** These settings with another limit of steps. */
    public Settings withMaxSteps(long steps) {
        return new Settings(threads, steps, maxDepth, maxResults, timeLimit, trace, messages, dialect, modules, files);
    }

    /** These settings with another limit of depth. */
    public Settings withMaxDepth(long calls) {
        return new Settings(threads, maxSteps, calls, maxResults, timeLimit, trace, messages, dialect, modules, files);
    }

    /** These settings with another limit of results. */
    public Settings withMaxResults(long results) {
        return new Settings(threads, maxSteps, maxDepth, results, timeLimit, trace, messages, dialect, modules, files);
    }

    /** These settings with another limit of time. */
    public Settings withTimeLimit(Duration limit) {
        return new Settings(
                threads, maxSteps, maxDepth, maxResults, Option.some(limit), trace, messages, dialect, modules, files);
    }

    /** These settings with somebody who is told of each step. */
    public Settings withTrace(Consumer<String> told) {
        return new Settings(
                threads,
                maxSteps,
                maxDepth,
                maxResults,
                timeLimit,
                Option.some(told),
                messages,
                dialect,
                modules,
                files);
    }

    /** These settings with somebody who gets the lines of {@code trace!} and of other hints. */
    public Settings withMessages(Consumer<String> told) {
        return new Settings(
                threads, maxSteps, maxDepth, maxResults, timeLimit, trace, Option.some(told), dialect, modules, files);
    }

    /** These settings with other rules. */
    public Settings withDialect(Dialect newDialect) {
        return new Settings(
                threads, maxSteps, maxDepth, maxResults, timeLimit, trace, messages, newDialect, modules, files);
    }

    /** These settings with modules from elsewhere. */
    public Settings withModules(ModuleSource source) {
        return new Settings(
                threads, maxSteps, maxDepth, maxResults, timeLimit, trace, messages, dialect, source, files);
    }

    /** These settings with another way to files. */
    public Settings withFiles(FileAccess access) {
        return new Settings(
                threads, maxSteps, maxDepth, maxResults, timeLimit, trace, messages, dialect, modules, access);
    }

    private static void requireNotNegative(long number, String what) {
        if (number < 0) {
            throw new IllegalArgumentException(what + ": " + number + ", but 0 or more is needed");
        }
    }
}
