/**
 * Parts of a program that other threads evaluate ahead of time.
 *
 * <p>A {@code Scheduler} has the threads, a {@code Speculation} is one part. What a program does stays what one thread
 * does, in its order: a part counts only if it would come to the same when its turn has come.
 *
 * <pre>{@code
 * the program's machine              another thread
 *
 * heartbeat: the lowest frame
 * that has a part  ---- offer --->   a machine of its own, in the world of now;
 *       |                            a journal notes what it reads and changes,
 *       |                            lines that it prints are kept
 *       v                                   |
 * the turn of the part  <-- accept --       |
 *       |
 *       +-- what it has read is as it was:  its changes are made, its lines printed
 *       +-- otherwise, or not begun:        it is evaluated now
 * }</pre>
 *
 * <p>What leaves the program, such as a file, ends a part; it is done in its turn. A thread that waits for a part helps
 * with others meanwhile.
 */
@NullMarked
package org.banyan.core.eval.ahead;

import org.jspecify.annotations.NullMarked;
