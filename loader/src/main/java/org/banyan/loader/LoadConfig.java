package org.banyan.loader;

import java.util.Objects;

/**
 * The configuration of a load. All methods are O(1). Immutable and thread-safe.
 *
 * @param threads the number of threads that read and parse
 * @param batchBytes the size of a piece in bytes; smaller files are put together, larger files are cut
 * @param errorPolicy the treatment of files with errors
 */
public record LoadConfig(int threads, int batchBytes, ErrorPolicy errorPolicy) {
    private static final int DEFAULT_BATCH_BYTES = 1 << 20;
    private static final int MOST_THREADS = 1024;

    /**
     * Creates a configuration. O(1).
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

    /** Returns the default: a thread for each processor, pieces of 1 MiB, and {@link ErrorPolicy#ABORT}. O(1). */
    public static LoadConfig defaults() {
        return new LoadConfig(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                DEFAULT_BATCH_BYTES,
                ErrorPolicy.ABORT);
    }

    /**
     * Returns this configuration with another number of threads. O(1).
     *
     * @throws IllegalArgumentException if the number is not positive or above 1024
     */
    public LoadConfig withThreads(int newThreads) {
        return new LoadConfig(newThreads, batchBytes, errorPolicy);
    }

    /**
     * Returns this configuration with another size of pieces, in bytes. O(1).
     *
     * @throws IllegalArgumentException if the size is not positive
     */
    public LoadConfig withBatchBytes(int newBatchBytes) {
        return new LoadConfig(threads, newBatchBytes, errorPolicy);
    }

    /** Returns this configuration with another policy. O(1). */
    public LoadConfig withErrorPolicy(ErrorPolicy newErrorPolicy) {
        return new LoadConfig(threads, batchBytes, newErrorPolicy);
    }

    private static void requirePositive(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException(what + ": " + number + ", but at least 1 is needed");
        }
    }
}
