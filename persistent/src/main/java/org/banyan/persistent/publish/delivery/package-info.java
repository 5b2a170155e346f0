/** The delivery of changes to listeners and subscribers, on executors of their own. */
@NullMarked
package org.banyan.persistent.publish.delivery;

import org.jspecify.annotations.NullMarked;
