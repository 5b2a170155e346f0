/** Frames that forms, instructions and effects share. */
@NullMarked
package org.banyan.core.eval.machine.frame;

import org.jspecify.annotations.NullMarked;
