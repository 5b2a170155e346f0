/**
 * The world of a program, which is everything that it can change: spaces, states, random generators, names, settings
 * and modules.
 *
 * <pre>
 *   an effect, a search, the printing of an atom
 *        |  reads and writes
 *        v
 *     Store  -------------- notes in ------------&gt;  Journal   (only of what is evaluated ahead)
 *        |  holds                                      |
 *        v                                             |  when the turn of the work comes: is what was
 *     World, a value  &lt;--------------------------------+  read the same now? Then the writes are repeated
 * </pre>
 *
 * <p>A {@link org.banyan.core.eval.world.Store} is the only way to the world. Each of its methods notes what it reads
 * and writes, so that no caller can forget to. The values behind it are not visible outside of this package. A {@link
 * org.banyan.core.eval.world.Snapshot} is an earlier world; a store can return to it, and nothing else can be done with
 * it.
 *
 * <p>Only the rules and types that give heads their meanings are read without a note: the subclass of the store in the
 * machine compares them itself. The settings are always compared.
 *
 * <p>How atoms refer to spaces and states, and how these are forgotten, is in {@code handle}.
 *
 * <p>This package knows nothing of machines, frames and plans. It is not part of the module's face.
 */
@NullMarked
package org.banyan.core.eval.world;

import org.jspecify.annotations.NullMarked;
