package org.banyan.persistent.publish;

/**
 * What the writers of a root have done since it was made.
 *
 * <p>The numbers are read one after the other while writers go on, so that they may differ by what went on meanwhile.
 *
 * @param published versions that were made
 * @param fastForwards branches that were published as they were, since nothing had been published in between
 * @param merges branches that were merged with what had been published in between
 * @param retries attempts that came to nothing because another writer was faster
 * @param handedOver branches that another writer may have published, after their own had come too late some times
 * @param combined branches that were decided by one compare-and-set together with those of other writers
 * @param refused branches whose condition did not hold
 * @param refusedDeliveries times that the executor of a listener did not take a task
 * @param nanoseconds how long a call took that published, in nanoseconds, the waiting for a turn included
 */
public record PublishMetrics(
        long published,
        long fastForwards,
        long merges,
        long retries,
        long handedOver,
        long combined,
        long refused,
        long refusedDeliveries,
        Histogram nanoseconds) {}
