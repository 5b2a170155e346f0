/** The forms of the dialect of MeTTaTron. */
@NullMarked
package org.banyan.core.eval.form.mettatron;

import org.jspecify.annotations.NullMarked;
