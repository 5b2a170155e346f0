/**
 * The inside of an environment: a multiset of atoms in one trie, and the indexes that are functions of it.
 *
 * <p>{@link org.banyan.core.space.State} is all that an environment holds at one time, {@code StateBuilder} changes it
 * in place, {@code StateMerge} unites two branches of it, and {@code SpaceWalk} finds what may match a pattern. The
 * space keeps an {@code Occurrence} for every atom: a {@code Count}, or for a rule a {@code Definition} with its place
 * in the order of rules. This package is not part of the module's face.
 */
@NullMarked
package org.banyan.core.space;

import org.jspecify.annotations.NullMarked;
