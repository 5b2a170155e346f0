package org.banyan.core;

/**
 * The difference of two environments: what has to be removed from one, and then added to it, to get the other.
 *
 * @param removed the copies that the first has beyond the second, as an environment made from nothing
 * @param added the copies that the second has beyond the first, as an environment made from nothing
 */
public record EnvironmentDiff(Environment removed, Environment added) {
    /** Whether the two environments are equal. O(1). */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }
}
