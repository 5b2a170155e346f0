/**
 * Meters of a shared environment for Micrometer.
 *
 * <p>{@link org.banyan.core.micrometer.PublishMeters} binds the {@link org.banyan.core.SharedEnvironment#metrics()
 * metrics} of one environment to a registry:
 *
 * <pre>{@code
 * new PublishMeters(shared, Tags.of("space", "facts")).bindTo(registry);
 * }</pre>
 *
 * <p>It needs {@code io.micrometer:micrometer-core}, an optional dependency that no other package uses.
 */
@NullMarked
package org.banyan.core.micrometer;

import org.jspecify.annotations.NullMarked;
