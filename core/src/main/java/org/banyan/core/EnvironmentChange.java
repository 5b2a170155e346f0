package org.banyan.core;

import org.banyan.persistent.publish.Change;
import org.banyan.persistent.publish.Version;

/**
 * A step from one version of a shared environment to a later one.
 *
 * @param from the earlier version
 * @param to the later version
 * @param diff what has to be removed from the earlier one, and then added, to get the later one
 */
public record EnvironmentChange(Version<Environment> from, Version<Environment> to, EnvironmentDiff diff) {
    /** Returns a change with its difference. O(what differs). */
    static EnvironmentChange of(Change<Environment> change) {
        return new EnvironmentChange(
                change.from(),
                change.to(),
                change.from().value().diff(change.to().value()));
    }
}
