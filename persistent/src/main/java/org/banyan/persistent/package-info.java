/**
 * Persistent maps over byte paths: values that share what they have in common.
 *
 * <p>{@link org.banyan.persistent.PathTrie} is the map: ordered, immutable, with one structure for one content. Its
 * table lists all operations with their costs. Its keys are {@link org.banyan.persistent.Path}s, sequences of bytes.
 * Its values may have a {@link org.banyan.persistent.Weighted weight} that the trie adds up. Read it with {@code get}
 * and {@code iterator}, or move over it with a {@link org.banyan.persistent.Cursor}. Change it one key at a time with
 * {@code with} and {@code without}, or many at a time through a {@link org.banyan.persistent.TrieBuilder}. Combine two
 * or three of them with {@code join}, {@code meet}, {@code plus}, {@code minus}, {@code restrict} and {@code merge}. As
 * a map of the JDK it is {@code asMap} and {@code stream}; {@code toTrie} collects a stream into a trie.
 *
 * <p>A key on its way into a trie:
 *
 * <pre>
 *   trie.with(path, value)          PathTrie, this package
 *     search: branch, branch, block   PathCopy, package edit: remembers the child taken at each branch
 *     the block has room                -&gt; a new block with one more key              package node
 *     the block is full                 -&gt; a SortedRun of its keys and the new one,
 *                                          of which BulkLoad makes a branch of blocks   package node
 *     copies of the branches above    each shares all its other children
 *   a new PathTrie                  with the new root; the old one is unchanged
 * </pre>
 *
 * <p>The packages inside, each of which uses only those below it:
 *
 * <pre>
 *   this package      PathTrie, TrieBuilder, Cursor, Path
 *   merge  edit       all operations on two or three tries; changes of one key
 *   read   views      look-ups and equality of nodes; collections of the JDK
 *   node              blocks, branches, and their shapes
 * </pre>
 *
 * <p>No package here knows what the paths stand for.
 */
@NullMarked
package org.banyan.persistent;

import org.jspecify.annotations.NullMarked;
