/** The type system, over an interface of what is declared. */
@NullMarked
package org.banyan.core.eval.type;

import org.jspecify.annotations.NullMarked;
