/** JSON text and the atoms that stand for it. */
@NullMarked
package org.banyan.core.eval.library.json;

import org.jspecify.annotations.NullMarked;
