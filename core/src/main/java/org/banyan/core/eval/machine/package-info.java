/**
 * The machine that evaluates: programs as trees of code, a stack of frames on the heap, and a loop.
 *
 * <p>{@code Code} is an atom prepared for evaluation, {@code Frame} what waits for results, {@code Delta} what
 * evaluation has found out about variables. A {@code Machine} has the stack and the loop; its {@code Context} is the
 * store of the world and has what heads mean in it, its {@code Rewriter} applies rules, its {@code Heartbeat} counts steps and shares work with other threads.
 * This package is not part of the module's face.
 */
@NullMarked
package org.banyan.core.eval.machine;

import org.jspecify.annotations.NullMarked;
