package org.banyan.persistent.publish;

/**
 * How values of one type that have a common origin are put together.
 *
 * <p>Whatever thread happens to publish calls it, at times for another one, and the result of a call may be thrown
 * away. So it must be a pure function, and it should not take longer than the changes are large. An exception that it
 * throws goes to the writer whose branch it was about.
 */
@FunctionalInterface
public interface Merging<T> {
    /**
     * What has become of a base through two branches, both of them kept.
     *
     * @param base what both were made from
     * @param head what is published; the result is its successor, and the head itself if the branch adds nothing
     * @param branch what is to be published
     */
    T merge(T base, T head, T branch);

    /** Whether two values are the same for sure, so that nothing need be merged. Must not take longer than O(1). */
    default boolean isSame(T one, T other) {
        return one == other;
    }
}
