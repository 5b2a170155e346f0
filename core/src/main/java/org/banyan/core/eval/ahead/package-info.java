/**
 * Parts of a program that other threads evaluate ahead of time.
 *
 * <p>A {@code Scheduler} has the threads, and a {@code Speculation} is one part. The outcome is that of one thread: a
 * part is accepted only if evaluating it in its turn would come to the same.
 *
 * <pre>{@code
 * the program's machine              another thread
 *
 * heartbeat: the lowest frame
 * that has a part  ---- offer --->   a machine of its own, in the current world;
 *       |                            a journal notes what it reads and changes,
 *       |                            lines that it prints are kept
 *       v                                   |
 * the turn of the part  <-- accept --       |
 *       |
 *       +-- what it has read is unchanged:  its changes are made, its lines printed
 *       +-- otherwise, or not begun:        it is evaluated now
 * }</pre>
 *
 * <p>An action outside of the program, such as reading a file, ends a part, which is then done in its turn. A thread
 * that waits for a part helps with others meanwhile.
 */
@NullMarked
package org.banyan.core.eval.ahead;

import org.jspecify.annotations.NullMarked;
