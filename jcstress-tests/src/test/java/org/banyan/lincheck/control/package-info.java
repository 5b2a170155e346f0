/**
 * Shared sums with one mistake each, which the checks of {@link org.banyan.lincheck} must report, and what each of them
 * would be without the mistake, which must pass the same checks.
 */
@NullMarked
package org.banyan.lincheck.control;

import org.jspecify.annotations.NullMarked;
