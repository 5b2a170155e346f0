/**
 * The inside of an environment: a multiset of atoms in one trie, and the indexes that are functions of it. Not
 * exported.
 *
 * <p>Start at {@link org.banyan.core.space.State}, which is all that an environment holds at one time:
 *
 * <pre>
 *     State
 *      |-- space      PathTrie    path of an atom --&gt; Count, or for a rule its Definition
 *      |-- rules      RuleIndex   head and arity  --&gt; definitions in order; wildcard rules apart
 *      |-- types      TypeIndex   name            --&gt; the part of the space below (: name
 *      `-- arguments  ArgumentIndexes, made by queries: head and argument --&gt; atoms with that argument in front
 * </pre>
 *
 * <p>{@link org.banyan.core.space.StateBuilder} edits a state in place, with an {@code IndexBuilder} for the indexes.
 * {@link org.banyan.core.space.StateMerge} merges two states of one base: the spaces by structure, and then the indexes
 * by what the side that changed less has changed:
 *
 * <pre>
 *     base ---&gt; left   \      space   = merge(base, left, right)     identical nodes are skipped
 *         `---&gt; right  /      indexes = those of one side, with the changes of the other side
 * </pre>
 *
 * <p>{@link org.banyan.core.space.SpaceWalk} finds the atoms that may match a pattern, on bytes:
 *
 * <pre>
 *     (edge $x b)     83  62 e d g e 00      descend
 *                     01                     choice: any atom; its bytes are those of $x
 *                     62 b 00                descend, or back to the choice
 * </pre>
 *
 * <p>{@link org.banyan.core.space.StateBranch} is the superclass of environments, by which the packages of this module
 * get from an environment to its state and back. All classes but builders and walks are immutable and thread-safe.
 */
@NullMarked
package org.banyan.core.space;

import org.jspecify.annotations.NullMarked;
