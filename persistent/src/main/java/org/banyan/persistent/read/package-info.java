/**
 * Look-ups in nodes: the value of a key, its rank, and equality of two nodes. A cursor, which belongs to the face, does
 * the rest of the reading.
 */
@NullMarked
package org.banyan.persistent.read;

import org.jspecify.annotations.NullMarked;
