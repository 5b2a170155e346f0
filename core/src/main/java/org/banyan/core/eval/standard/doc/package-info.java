/**
 * Documentation of atoms: {@code Docs} combines what programs and the library say about an atom, and {@code
 * DocEffects} are the operations that use it.
 */
@NullMarked
package org.banyan.core.eval.standard.doc;

import org.jspecify.annotations.NullMarked;
