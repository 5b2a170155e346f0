/**
 * The one recursion behind all operations on two or three tries.
 *
 * <pre>
 *   Merge          walks all sides together, on a stack of MergeFrames
 *     MergeRule      decides: LEFT, RIGHT, NOTHING, or DESCEND if it must look inside
 *     branches       MergeFrame pairs children of one layout by index;
 *                    ChildAlignment aligns those of different layouts by ranges of nibbles
 *     blocks         BlockMerge merges keys as sorted lists
 *     MergeResult    the side's own node, if the result equals it, or a new node
 * </pre>
 *
 * <p>The join of two tries, drawn: nodes that both share are not entered.
 *
 * <pre>
 *   left       right        result
 *    o           o            o'        differs: opened
 *   / \         / \          / \
 *  S   a       S   b        S   ab      S is one node of both: taken as it stands, whatever lies below
 * </pre>
 *
 * <p>A three-way merge sees the base too. If one side shares a node with the base, it has changed nothing there, and
 * the other side's node is the result. {@link org.banyan.persistent.merge.ParallelMerge} gives the parts of a large
 * merge to an executor.
 */
@NullMarked
package org.banyan.persistent.merge;

import org.jspecify.annotations.NullMarked;
