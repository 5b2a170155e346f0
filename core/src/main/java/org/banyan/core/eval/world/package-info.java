/**
 * The world of a program, all that it can change: spaces, states, random generators, names, settings and modules.
 *
 * <pre>
 *   an effect, a search, the printing of an atom
 *        |  reads and writes
 *        v
 *     Store  ----------- takes note in ----------&gt;  Journal   (only of what is evaluated ahead)
 *        |  holds                                      |
 *        v                                             |  when the turn of the work has come: is what was
 *     World, a value  &lt;--------------------------------+  read the same now? Then the writes are done again
 * </pre>
 *
 * <p>A {@link org.banyan.core.eval.world.Store} is the only way to the world. To read is to note: each of its methods
 * that reads or writes something takes note of it itself, so that no caller can forget to. The values behind it are not
 * visible outside of this package. A {@link org.banyan.core.eval.world.Snapshot} is a world that can only be gone back
 * to.
 *
 * <p>What is read without a note is what the subclass of the store in the machine compares itself: the rules and types
 * that say what heads mean. The settings are always compared.
 *
 * <p>How atoms refer to spaces and states, and how these are forgotten, is in {@code handle}.
 *
 * <p>This package knows nothing of machines, frames and plans. It is not part of the module's face.
 */
@NullMarked
package org.banyan.core.eval.world;

import org.jspecify.annotations.NullMarked;
