/** The command {@code banyan}: results go to standard output, everything else to standard error. */
@NullMarked
package org.banyan.cli;

import org.jspecify.annotations.NullMarked;
