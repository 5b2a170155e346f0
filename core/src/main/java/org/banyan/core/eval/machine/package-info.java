/**
 * The machine that evaluates: programs as trees of code, a stack of frames on the heap, and a loop.
 *
 * <p>{@code Code} is an atom prepared for evaluation, {@code Frame} what waits for results, {@code Delta} what
 * evaluation has found out about variables. This package is not part of the module's face.
 */
@NullMarked
package org.banyan.core.eval.machine;

import org.jspecify.annotations.NullMarked;
