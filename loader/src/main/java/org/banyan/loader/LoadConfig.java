package org.banyan.loader;

import java.util.Objects;

/**
 * How a workspace is loaded.
 *
 * @param threads how many threads read and parse
 * @param batchBytes how much text is parsed in one piece: smaller files are taken together, larger ones are cut
 * @param errorPolicy what happens when a file has errors
 */
public record LoadConfig(int threads, int batchBytes, ErrorPolicy errorPolicy) {
    private static final int DEFAULT_BATCH_BYTES = 1 << 20;
    private static final int MOST_THREADS = 1024;

    /**
     * A configuration.
     *
     * @throws IllegalArgumentException if a number is not positive, or there are more than 1024 threads
     */
    public LoadConfig {
        requirePositive(threads, "threads");
        if (threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads: " + threads + ", but at most " + MOST_THREADS + " are allowed");
        }
        requirePositive(batchBytes, "batch bytes");
        Objects.requireNonNull(errorPolicy, "errorPolicy");
    }

    /** As many threads as there are processors, pieces of 1 MiB, and nothing loaded when anything failed. */
    public static LoadConfig defaults() {
        return new LoadConfig(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                DEFAULT_BATCH_BYTES,
                ErrorPolicy.ABORT);
    }

    /** This configuration with another number of threads. */
    public LoadConfig withThreads(int newThreads) {
        return new LoadConfig(newThreads, batchBytes, errorPolicy);
    }

    /** This configuration with pieces of another size. */
    public LoadConfig withBatchBytes(int newBatchBytes) {
        return new LoadConfig(threads, newBatchBytes, errorPolicy);
    }

    /** This configuration with another policy. */
    public LoadConfig withErrorPolicy(ErrorPolicy newErrorPolicy) {
        return new LoadConfig(threads, batchBytes, newErrorPolicy);
    }

    private static void requirePositive(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException(what + ": " + number + ", but at least 1 is needed");
        }
    }
}
