/**
 * The forms that only the dialect of MeTTaTron has: definitions at any depth, conditions of its own, sequences, errors
 * that are caught.
 */
@NullMarked
package org.banyan.core.eval.form.mettatron;

import org.jspecify.annotations.NullMarked;
