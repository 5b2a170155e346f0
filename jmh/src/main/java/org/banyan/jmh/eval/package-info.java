/**
 * How fast programs run: those of {@code examples/bench} as they are, and small ones that each ask for one thing.
 *
 * <p>{@code jmh/programs} runs all of it, and the same programs as processes of their own, and writes the page of
 * results.
 */
@NullMarked
package org.banyan.jmh.eval;

import org.jspecify.annotations.NullMarked;
