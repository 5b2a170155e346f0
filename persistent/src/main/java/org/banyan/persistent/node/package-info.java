/**
 * The nodes of a trie. Start at {@link org.banyan.persistent.node.Node}, which has drawings of the nodes of some keys.
 *
 * <p>The shape of a node follows from its content alone: few keys are a {@link org.banyan.persistent.node.Block}, many
 * are a {@link org.banyan.persistent.node.Branch} with children. That rule is kept by two classes:
 *
 * <pre>
 *   keys in order   -&gt; SortedRun -&gt; BulkLoad  -&gt; a block, or a branch with blocks below it
 *   children of any
 *   shape, in order -&gt; Rebalance              -&gt; a block, or a branch in its one shape
 * </pre>
 *
 * <p>A {@link org.banyan.persistent.node.Draft} is a branch that a builder edits. Blocks and branches never change.
 * {@link org.banyan.persistent.node.NodeDrawing} shows a node with the bytes of its keys. Members are public for the
 * packages beside this one; the module does not export it.
 */
@NullMarked
package org.banyan.persistent.node;

import org.jspecify.annotations.NullMarked;
