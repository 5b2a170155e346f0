/** The results of programs: scripts with their output. */
@NullMarked
package org.banyan.loader.eval;

import org.jspecify.annotations.NullMarked;
