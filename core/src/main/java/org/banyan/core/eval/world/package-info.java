/**
 * All that a program can change, as a value, and what is asked of it.
 *
 * <p>A {@code World} has spaces, states, generators, tokens, settings and {@code Modules}. An effect makes another
 * world, so to undo an evaluation is to keep the world before it. {@code References} are the atoms that refer to
 * something in a world. {@code States} and {@code Printing} put in what they refer to, to compare atoms or to show
 * them. An {@code AnswerCursor} enumerates the answers to a pattern, or to several that must hold together, over the
 * atoms of spaces. A {@code Journal} notes what a part that is evaluated ahead has read and changed, and tells whether
 * that comes to the same in another world. {@code OpenFiles} are outside of any world, and are never undone.
 */
@NullMarked
package org.banyan.core.eval.world;

import org.jspecify.annotations.NullMarked;
