/**
 * How atoms refer to things of the world, and how a thing that nothing refers to any more is forgotten.
 *
 * <p>Start at {@link org.banyan.core.eval.world.handle.References}, which makes the atoms that refer to a space, a state,
 * a generator or a file, and reads them back. The atom of a thing holds its {@code Handle}. The store of the world has
 * only the number:
 *
 * <pre>
 *   atom &amp;s ---&gt; Handle 7 ---&gt; what the content of 7 refers to
 *                  ·
 *                  · weak: when no atom has the handle any more, its number is lost
 *                  v
 *   Handles   7, 8, 9   --- takeLost() ---&gt; 7   the store forgets state 7
 * </pre>
 *
 * <p>A world has each content as {@code Held}: directly if it refers to nothing that could be forgotten, or through the
 * handle. {@code SpaceReferences} counts what the atoms of a space refer to, as the space itself is bytes. {@code
 * OpenFiles} has the files of a run by number.
 *
 * <p>Only the world uses handles; a test holds this. Others use references and open files.
 */
@NullMarked
package org.banyan.core.eval.world.handle;

import org.jspecify.annotations.NullMarked;
