/**
 * The measurement of calls that write.
 *
 * <p>A {@link org.banyan.persistent.publish.metrics.WriteCall} measures one call. It adds to the {@link
 * org.banyan.persistent.publish.metrics.Meters} of the root and makes an event of the Flight Recorder. Readers never
 * touch any of it.
 */
@NullMarked
package org.banyan.persistent.publish.metrics;

import org.jspecify.annotations.NullMarked;
