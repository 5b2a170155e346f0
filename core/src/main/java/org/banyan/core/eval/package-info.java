/**
 * Evaluation of MeTTa programs on immutable environments.
 */
@NullMarked
package org.banyan.core.eval;

import org.jspecify.annotations.NullMarked;
