/** The instructions of minimal MeTTa. */
@NullMarked
package org.banyan.core.eval.minimal;

import org.jspecify.annotations.NullMarked;
