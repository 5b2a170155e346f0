/** Atoms as evaluation handles them: their parts, and what is made of them. */
@NullMarked
package org.banyan.core.eval.term;

import org.jspecify.annotations.NullMarked;
