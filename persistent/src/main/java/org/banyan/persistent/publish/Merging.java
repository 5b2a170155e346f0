package org.banyan.persistent.publish;

/**
 * The merge of values of one type that have a common origin.
 *
 * <p>Any thread that publishes may call it, also for another writer, and the result of a call may be discarded. So it
 * must be a pure function, and its cost should follow the size of the changes. An exception goes to the writer of the
 * branch.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface Merging<T> {
    /**
     * Returns the result of two branches of one base, with the changes of both.
     *
     * @param base the origin of both
     * @param head the published value; the result is its successor, and the head itself if the branch adds nothing
     * @param branch the value to publish
     */
    T merge(T base, T head, T branch);

    /** Whether two values are certainly the same, so that nothing need be merged. Must be O(1). */
    default boolean isSame(T one, T other) {
        return one == other;
    }
}
