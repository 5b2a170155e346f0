/** Views of ordered keys as collections of the JDK. */
@NullMarked
package org.banyan.persistent.views;

import org.jspecify.annotations.NullMarked;
