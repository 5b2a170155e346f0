package org.banyan.persistent.publish;

/**
 * The work of the writers of a root since it was made. Immutable and thread-safe; each figure is O(1).
 *
 * <p>The figures are read one after the other while writers go on, so they may differ by what happened in between.
 *
 * @param published versions that were made
 * @param fastForwards branches whose base was current, so that nothing had to be merged
 * @param merges branches that were merged with what had been published since
 * @param retries attempts that failed because another writer was faster
 * @param handedOver branches that another writer may have published, after some attempts of their own had failed
 * @param combined branches that were decided by one compare-and-set together with those of other writers
 * @param refused branches whose condition did not hold
 * @param refusedDeliveries tasks that the executor of a listener has refused
 * @param nanoseconds the duration of calls that publish, in nanoseconds, with the wait for a processor included
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
