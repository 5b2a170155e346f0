/**
 * Shows what writers do to Micrometer, for whoever has {@code io.micrometer:micrometer-core} among his dependencies.
 * Nothing else of Banyan needs it.
 */
@NullMarked
package org.banyan.core.micrometer;

import org.jspecify.annotations.NullMarked;
