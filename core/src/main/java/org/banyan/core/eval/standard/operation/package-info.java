/** Operations of the host as names of a library. */
@NullMarked
package org.banyan.core.eval.standard.operation;

import org.jspecify.annotations.NullMarked;
