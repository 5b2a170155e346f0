/** The standard library by name, in all its dialects. */
@NullMarked
package org.banyan.core.eval.standard;

import org.jspecify.annotations.NullMarked;
