/** The forms: calls that are not evaluated by evaluating their arguments first. */
@NullMarked
package org.banyan.core.eval.form;

import org.jspecify.annotations.NullMarked;
