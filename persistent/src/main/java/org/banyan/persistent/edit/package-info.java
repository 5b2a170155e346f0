/** Changes of one key: copies of the nodes on its path, and drafts that a builder edits in place. */
@NullMarked
package org.banyan.persistent.edit;

import org.jspecify.annotations.NullMarked;
