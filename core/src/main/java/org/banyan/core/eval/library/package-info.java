/** The standard library: the functions that programs can call without defining them. */
@NullMarked
package org.banyan.core.eval.library;

import org.jspecify.annotations.NullMarked;
