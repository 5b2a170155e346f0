/** What is measured of the calls that write. */
@NullMarked
package org.banyan.persistent.publish.metrics;

import org.jspecify.annotations.NullMarked;
