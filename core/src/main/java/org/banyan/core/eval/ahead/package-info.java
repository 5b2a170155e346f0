/** Evaluation of parts of a program ahead of time, on other threads. */
@NullMarked
package org.banyan.core.eval.ahead;

import org.jspecify.annotations.NullMarked;
