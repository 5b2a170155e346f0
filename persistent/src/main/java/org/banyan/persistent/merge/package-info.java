/** The one recursion behind all operations on two or three tries. */
@NullMarked
package org.banyan.persistent.merge;

import org.jspecify.annotations.NullMarked;
