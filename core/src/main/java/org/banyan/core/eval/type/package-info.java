/**
 * The type system: the types of atoms, and whether types fit.
 *
 * <p>A {@code TypeSystem} follows types from {@code Declarations}: what the library and the visible spaces say of
 * names. Its close look is exact and slow. The machine has quicker ways for what is simple, and asks here where they
 * see nothing. {@code Expected} is what they look for: any type, a certain one, or no evaluation at all.
 */
@NullMarked
package org.banyan.core.eval.type;

import org.jspecify.annotations.NullMarked;
