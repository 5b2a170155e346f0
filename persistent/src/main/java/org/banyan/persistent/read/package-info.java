/** Reading nodes: ranks and equality. */
@NullMarked
package org.banyan.persistent.read;

import org.jspecify.annotations.NullMarked;
