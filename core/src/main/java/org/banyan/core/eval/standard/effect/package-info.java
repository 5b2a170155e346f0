/** Operations of the library that read or change the world of a program. */
@NullMarked
package org.banyan.core.eval.standard.effect;

import org.jspecify.annotations.NullMarked;
