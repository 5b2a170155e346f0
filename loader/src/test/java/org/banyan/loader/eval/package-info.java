/** What programs evaluate to: scripts with what they print. */
@NullMarked
package org.banyan.loader.eval;

import org.jspecify.annotations.NullMarked;
