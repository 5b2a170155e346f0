/**
 * The type system: the types of atoms, and whether types fit.
 *
 * <p>A {@code TypeSystem} derives types from {@code Declarations}: what the library and the visible spaces say about
 * names. This is exact and slow. The machine has quicker checks for simple cases, and asks here if they do not decide.
 */
@NullMarked
package org.banyan.core.eval.type;

import org.jspecify.annotations.NullMarked;
