/**
 * Changes of one key.
 *
 * <p>{@link org.banyan.persistent.edit.PathCopy} finds a key and copies the nodes on its path. Where a branch has no
 * child for the key, {@link org.banyan.persistent.edit.BranchInsert} makes one:
 *
 * <pre>
 *   the key ends at the branch            the branch gets a value
 *   the key parts from the prefix         a new branch above it splits the prefix
 *   its next nibble has no child          the branch gets one more child
 *   its high nibble is another one        a new branch by the high nibble, with two children
 * </pre>
 *
 * <p>A builder edits drafts in place; {@link org.banyan.persistent.edit.DraftFreezer} makes immutable nodes of them,
 * from below.
 */
@NullMarked
package org.banyan.persistent.edit;

import org.jspecify.annotations.NullMarked;
