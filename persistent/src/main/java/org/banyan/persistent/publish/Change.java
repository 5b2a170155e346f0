package org.banyan.persistent.publish;

/**
 * A step from one published version to a later one.
 *
 * @param from the earlier version
 * @param to the later version: the next one, unless stated otherwise
 * @param <T> the type of the values
 */
public record Change<T>(Version<T> from, Version<T> to) {}
