/** How calls are evaluated that no form evaluates: by types and rules. */
@NullMarked
package org.banyan.core.eval.call;

import org.jspecify.annotations.NullMarked;
