/**
 * The delivery of versions to receivers, each on an executor of its own.
 *
 * <pre>
 *   writer      offer(version) ... wake()     returns at once
 *   executor          task: deliver()         one thread at a time, again while there were wake-ups
 *   receiver    a listener gets every version, a subscriber one change for all since the last
 * </pre>
 *
 * <p>{@link org.banyan.persistent.publish.delivery.Deliveries} are the receivers of a root, and a {@link
 * org.banyan.persistent.publish.delivery.Delivery} is one of them.
 */
@NullMarked
package org.banyan.persistent.publish.delivery;

import org.jspecify.annotations.NullMarked;
