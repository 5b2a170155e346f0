/**
 * Persistent data structures: values that share what they have in common.
 *
 * <p>{@link org.banyan.persistent.PathTrie} is the map on which everything else stands: ordered, immutable, with one
 * structure for one content. Read it with {@code get} and {@code iterator}, or walk it with a {@link
 * org.banyan.persistent.Cursor}; change it one key at a time with {@code with} and {@code without}, or many at a time
 * through a {@link org.banyan.persistent.TrieBuilder}; put two or three of them together with {@code join}, {@code
 * meet}, {@code plus}, {@code minus}, {@code restrict} and {@code merge}. Its keys are {@link
 * org.banyan.persistent.Path}s, sequences of bytes; its values may carry a {@link org.banyan.persistent.Weighted
 * weight} that the trie adds up.
 *
 * <p>To code that knows the JDK alone, a trie shows itself by {@code asMap}, a {@link java.util.NavigableMap}, and by
 * {@code stream}; {@code toTrie} collects a stream into a trie.
 *
 * <p>Inside, a {@code Node} is a {@code Block} of keys or a {@code Branch}, and what it is depends on its content alone.
 * {@code PathCopy} makes single edits, {@code BranchInsert} and {@code Rebalance} give what has grown or shrunk its form, {@code
 * Draft} is what a builder edits, {@code SortedRun} and {@code BulkLoad} make nodes of sorted keys. {@code Merge} is the one
 * recursion, on a stack of its own, behind all operations on two or three tries, told what to do by a {@code MergeRule};
 * {@code BlockMerge} does its work where blocks meet, and {@code ParallelMerge} hands parts of it to other threads.
 *
 * <p>The package knows nothing of what the paths stand for.
 */
@NullMarked
package org.banyan.persistent;

import org.jspecify.annotations.NullMarked;
